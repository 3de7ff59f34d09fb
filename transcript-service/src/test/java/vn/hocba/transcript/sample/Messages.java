package vn.hocba.transcript.sample;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Messages as the broker hands them over. */
public final class Messages {

    private Messages() {}

    public static ConsumerRecord<String, byte[]> of(String type, long version, byte[] payload) {
        var message = new ConsumerRecord<>("topic", 0, 0, "key", payload);
        Map.of(
                        "ce_id", "e1",
                        "ce_type", type,
                        "ce_source", "/test",
                        "ce_time", "2026-05-25T07:00:00Z",
                        "ce_aggregateversion", Long.toString(version))
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    public static ConsumerRecord<String, byte[]> of(String type, long version, String payload) {
        return of(type, version, payload.getBytes(StandardCharsets.UTF_8));
    }
}
