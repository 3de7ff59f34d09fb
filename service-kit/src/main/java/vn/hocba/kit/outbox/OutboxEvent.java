package vn.hocba.kit.outbox;

import java.time.Instant;

/**
 * An event that waits in its aggregate's document until the broker has it.
 *
 * @param id unique; the consumers' means to recognise a duplicate
 * @param key the aggregate's id, which keeps its events in one partition and so in order
 * @param aggregateVersion the version of the aggregate that this event describes
 * @param payload UTF-8 JSON
 */
@SuppressWarnings("ArrayRecordComponent") // events are told apart by id, never by payload
public record OutboxEvent(
        String id, String topic, String key, String type, long aggregateVersion, Instant time, byte[] payload) {}
