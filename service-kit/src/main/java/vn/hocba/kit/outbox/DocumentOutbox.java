package vn.hocba.kit.outbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.hocba.kit.ids.Ids;

/** Writes events into the aggregate's own document. */
final class DocumentOutbox implements Outbox {

    /** Absent rather than null, dates as text, decimals plain: what the contracts say. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final Ids ids;
    private final Clock clock;
    private final int maxPayload;
    private final Supplier<@Nullable String> traceparent;
    private final BiConsumer<String, Object> handOver;

    DocumentOutbox(
            Ids ids,
            Clock clock,
            int maxPayload,
            Supplier<@Nullable String> traceparent,
            BiConsumer<String, Object> handOver) {
        this.ids = ids;
        this.clock = clock;
        this.maxPayload = maxPayload;
        this.traceparent = traceparent;
        this.handOver = handOver;
    }

    @Override
    public OutboxEvent event(String topic, String key, String type, long aggregateVersion, Object payload) {
        byte[] json = payload instanceof byte[] bytes ? bytes : JSON.writeValueAsBytes(payload);
        if (json.length > maxPayload) {
            throw new IllegalArgumentException(
                    "An event of type " + type + " has " + json.length + " bytes, the broker takes " + maxPayload);
        }
        return new OutboxEvent(ids.next().toString(), topic, key, type, aggregateVersion, clock.instant(), json);
    }

    @Override
    public void append(Document aggregate, List<OutboxEvent> events) {
        var all = new ArrayList<>(aggregate.getList(OutboxFields.OUTBOX, Document.class, List.of()));
        all.addAll(documents(events));
        aggregate.put(OutboxFields.OUTBOX, all);
        if (all.isEmpty()) {
            aggregate.remove(OutboxFields.SINCE);
        } else {
            aggregate.putIfAbsent(OutboxFields.SINCE, clock.instant());
        }
    }

    @Override
    public Bson push(List<OutboxEvent> events) {
        return Updates.combine(
                Updates.pushEach(OutboxFields.OUTBOX, documents(events)),
                Updates.min(OutboxFields.SINCE, clock.instant()));
    }

    @Override
    public void published(String collection, Object id) {
        handOver.accept(collection, id);
    }

    private List<Document> documents(List<OutboxEvent> events) {
        String trace = traceparent.get();
        return events.stream()
                .map(event -> new StoredEvent(event, trace).toDocument())
                .toList();
    }
}
