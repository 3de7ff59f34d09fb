package vn.hocba.kit.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bson.Document;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;

/**
 * Publishes the pending events of one document, each after the one before it was acknowledged, and then takes them out
 * of the document. What happens in between (a crash, an append, another relay) can repeat events, never lose one.
 */
final class Publication {

    private final MongoDatabase database;
    private final KafkaOperations<String, byte[]> kafka;
    private final String source;
    private final Duration ackWithin;
    private final OutboxMeters meters;

    Publication(
            MongoDatabase database,
            KafkaOperations<String, byte[]> kafka,
            String source,
            Duration ackWithin,
            OutboxMeters meters) {
        this.database = database;
        this.kafka = kafka;
        this.source = source;
        this.ackWithin = ackWithin;
        this.meters = meters;
    }

    /** True when everything that was pending is published and taken out. */
    boolean publish(String collection, Object id) throws InterruptedException {
        MongoCollection<Document> documents = database.getCollection(collection);
        Document aggregate = documents
                .find(Filters.eq(OutboxFields.ID, id))
                .projection(Projections.include(OutboxFields.OUTBOX, OutboxFields.SINCE))
                .first();
        if (aggregate == null) {
            return true;
        }
        List<StoredEvent> pending = StoredEvent.pending(aggregate);
        var acknowledged = new ArrayList<String>();
        try {
            for (StoredEvent event : pending) {
                send(event);
                acknowledged.add(event.event().id());
                meters.published(event.event().topic());
            }
            return true;
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            meters.failed(e);
            return false;
        } finally {
            if (!acknowledged.isEmpty() || (pending.isEmpty() && aggregate.containsKey(OutboxFields.SINCE))) {
                takeOut(documents, id, acknowledged);
            }
        }
    }

    private void send(StoredEvent event) throws InterruptedException, ExecutionException, TimeoutException {
        kafka.send(event.toRecord(source)).get(ackWithin.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * One update when the outbox is exactly what was published: same number, same ids. Events are only ever appended and
     * removed, so equal ids mean an equal list, whatever the callers do with the version.
     */
    private static void takeOut(MongoCollection<Document> documents, Object id, List<String> acknowledged) {
        if (!acknowledged.isEmpty()) {
            var allOfIt = Filters.and(
                    Filters.eq(OutboxFields.ID, id),
                    Filters.size(OutboxFields.OUTBOX, acknowledged.size()),
                    Filters.all(OutboxFields.EVENT_ID, acknowledged));
            var cleared = documents.updateOne(
                    allOfIt,
                    Updates.combine(Updates.set(OutboxFields.OUTBOX, List.of()), Updates.unset(OutboxFields.SINCE)));
            if (cleared.getMatchedCount() == 1) {
                return;
            }
            documents.updateOne(
                    Filters.eq(OutboxFields.ID, id),
                    Updates.pull(OutboxFields.OUTBOX, new Document("id", new Document("$in", acknowledged))));
        }
        documents.updateOne(
                Filters.and(Filters.eq(OutboxFields.ID, id), Filters.size(OutboxFields.OUTBOX, 0)),
                Updates.unset(OutboxFields.SINCE));
    }
}
