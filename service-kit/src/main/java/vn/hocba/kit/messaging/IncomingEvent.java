package vn.hocba.kit.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as received: the CloudEvents attributes of its headers, and its payload.
 *
 * @param aggregateVersion apply the event only if what is stored is older
 */
@SuppressWarnings("ArrayRecordComponent") // events are told apart by id, never by payload
public record IncomingEvent(
        String id, String type, String source, long aggregateVersion, Instant time, String key, byte[] payload) {

    /** Jackson 3 ignores fields that the reader does not know: a tolerant reader. */
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * Reads the headers.
     *
     * @throws PoisonMessageException when it is not an event of this platform
     */
    public static IncomingEvent of(ConsumerRecord<String, byte[]> message) {
        String key = message.key();
        byte[] payload = message.value();
        if (key == null || payload == null) {
            throw new PoisonMessageException("a record without key or value");
        }
        try {
            return new IncomingEvent(
                    required(message, "ce_id"),
                    required(message, "ce_type"),
                    required(message, "ce_source"),
                    Long.parseLong(required(message, "ce_aggregateversion")),
                    Instant.parse(required(message, "ce_time")),
                    key,
                    payload);
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new PoisonMessageException("a header that cannot be read", e);
        }
    }

    /**
     * Reads the payload; fields that the reader does not know are ignored.
     *
     * @throws PoisonMessageException when the payload is not what the type promises
     */
    public <T> T payload(Class<T> type) {
        try {
            T read = JSON.readValue(payload, type);
            if (read == null) {
                throw new PoisonMessageException("an empty payload of type " + this.type);
            }
            return read;
        } catch (JacksonException e) {
            // the message of e may quote the payload
            throw new PoisonMessageException("a payload of type " + this.type + " that cannot be read: "
                    + e.getClass().getSimpleName());
        }
    }

    static @Nullable String header(ConsumerRecord<?, ?> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String required(ConsumerRecord<?, ?> message, String name) {
        String value = header(message, name);
        if (value == null || value.isBlank()) {
            throw new PoisonMessageException("a record without the header " + name);
        }
        return value;
    }
}
