package vn.hocba.grading.sample;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import tools.jackson.databind.json.JsonMapper;
import vn.hocba.kit.outbox.Outbox;
import vn.hocba.kit.outbox.OutboxEvent;

/** An outbox that remembers what was put into it and writes the ids of the events into the document. */
public final class RecordingOutbox implements Outbox {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .build();

    public final List<OutboxEvent> events = new ArrayList<>();

    /** Ids of documents whose events were stored. */
    public final List<Object> published = new ArrayList<>();

    @Override
    public OutboxEvent event(String topic, String key, String type, long aggregateVersion, Object payload) {
        var event = new OutboxEvent(
                UUID.randomUUID().toString(),
                topic,
                key,
                type,
                aggregateVersion,
                School.MAY,
                JSON.writeValueAsBytes(payload));
        events.add(event);
        return event;
    }

    @Override
    public void append(Document aggregate, List<OutboxEvent> added) {
        if (!added.isEmpty()) {
            aggregate.put(
                    "outbox", added.stream().map(RecordingOutbox::document).toList());
        }
    }

    @Override
    public Bson push(List<OutboxEvent> added) {
        return Updates.pushEach(
                "outbox", added.stream().map(RecordingOutbox::document).toList());
    }

    @Override
    public void published(String collection, Object id) {
        published.add(id);
    }

    private static Document document(OutboxEvent event) {
        return new Document("id", event.id()).append("type", event.type());
    }
}
