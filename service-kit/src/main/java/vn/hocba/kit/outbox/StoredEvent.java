package vn.hocba.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** The form of an event inside the document, and its translation to a record with CloudEvents headers. */
record StoredEvent(OutboxEvent event, @Nullable String traceparent) {

    Document toDocument() {
        var document = new Document("id", event.id())
                .append("topic", event.topic())
                .append("key", event.key())
                .append("type", event.type())
                .append("aggregateVersion", event.aggregateVersion())
                .append("time", event.time().toString())
                .append("payload", new Binary(event.payload()));
        if (traceparent != null) {
            document.append("traceparent", traceparent);
        }
        return document;
    }

    static StoredEvent of(Document stored) {
        var event = new OutboxEvent(
                stored.getString("id"),
                stored.getString("topic"),
                stored.getString("key"),
                stored.getString("type"),
                stored.get("aggregateVersion", Number.class).longValue(),
                Instant.parse(stored.getString("time")),
                Objects.requireNonNull(stored.get("payload", Binary.class)).getData());
        return new StoredEvent(event, stored.getString("traceparent"));
    }

    static List<StoredEvent> pending(Document aggregate) {
        return aggregate.getList(OutboxFields.OUTBOX, Document.class, List.of()).stream()
                .map(StoredEvent::of)
                .toList();
    }

    ProducerRecord<String, byte[]> toRecord(String source) {
        var message = new ProducerRecord<>(event.topic(), event.key(), event.payload());
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", event.id());
        header(message, "ce_type", event.type());
        header(message, "ce_source", source);
        header(message, "ce_time", event.time().toString());
        header(message, "ce_aggregateversion", Long.toString(event.aggregateVersion()));
        header(message, "content-type", "application/json");
        if (traceparent != null) {
            header(message, "traceparent", traceparent);
        }
        return message;
    }

    private static void header(ProducerRecord<?, ?> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
