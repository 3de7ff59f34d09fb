package vn.hocba.kit.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.hocba.kit.outbox.Outbox;
import vn.hocba.kit.outbox.OutboxEvent;

/**
 * Stores aggregates as one document each: the state, its {@code version} and the events not yet published, in one
 * atomic write. A write returns after the majority has it, and only then hands the events over to the relay.
 */
public final class MongoAggregates {

    private static final String ID = "_id";
    private static final String VERSION = "version";
    private static final String OUTBOX = "outbox";
    private static final String SINCE = "outboxSince";

    private final MongoCollection<Document> collection;
    private final Outbox outbox;
    private final String name;

    public MongoAggregates(MongoCollection<Document> collection, Outbox outbox) {
        this.collection = collection;
        this.outbox = outbox;
        this.name = collection.getNamespace().getCollectionName();
    }

    /**
     * Stores a new aggregate; its version is 1 unless the document names another.
     *
     * @throws DuplicateException when a unique index refuses it
     */
    public void insert(Document aggregate, List<OutboxEvent> events) {
        aggregate.putIfAbsent(VERSION, 1L);
        outbox.append(aggregate, events);
        try {
            collection.insertOne(aggregate);
        } catch (MongoWriteException e) {
            throw translated(e);
        }
        handOver(Objects.requireNonNull(aggregate.get(ID)), events);
    }

    /**
     * Replaces the aggregate if its stored version is still {@code expectedVersion}; the new version is the next one.
     *
     * <p>Events still waiting in the stored document are carried over. The relay may be publishing them meanwhile:
     * then they are published once more, before the new ones, and the consumers drop them by version.
     */
    public void replace(Document aggregate, long expectedVersion, List<OutboxEvent> events) {
        Object id = Objects.requireNonNull(aggregate.get(ID));
        if (!aggregate.containsKey(OUTBOX)) {
            carryOver(aggregate, id, expectedVersion);
        }
        aggregate.put(VERSION, expectedVersion + 1);
        outbox.append(aggregate, events);
        try {
            var result = collection.replaceOne(unchanged(id, expectedVersion), aggregate);
            if (result.getMatchedCount() == 0) {
                throw new ConcurrentChangeException(name);
            }
        } catch (MongoWriteException e) {
            throw translated(e);
        }
        handOver(id, events);
    }

    /** Changes some fields if the stored version is still {@code expectedVersion}; the new version is the next one. */
    public void update(Object id, long expectedVersion, Bson change, List<OutboxEvent> events) {
        var changes = new ArrayList<Bson>();
        changes.add(change);
        changes.add(Updates.set(VERSION, expectedVersion + 1));
        if (!events.isEmpty()) {
            changes.add(outbox.push(events));
        }
        try {
            var result = collection.updateOne(unchanged(id, expectedVersion), Updates.combine(changes));
            if (result.getMatchedCount() == 0) {
                throw new ConcurrentChangeException(name);
            }
        } catch (MongoWriteException e) {
            throw translated(e);
        }
        handOver(id, events);
    }

    public Optional<Document> find(Object id) {
        return Optional.ofNullable(collection.find(Filters.eq(ID, id)).first());
    }

    private void carryOver(Document aggregate, Object id, long expectedVersion) {
        Document stored = collection
                .find(unchanged(id, expectedVersion))
                .projection(Projections.include(OUTBOX, SINCE))
                .first();
        if (stored == null) {
            throw new ConcurrentChangeException(name);
        }
        if (stored.containsKey(OUTBOX)) {
            aggregate.put(OUTBOX, stored.get(OUTBOX));
        }
        if (stored.containsKey(SINCE)) {
            aggregate.put(SINCE, stored.get(SINCE));
        }
    }

    private void handOver(Object id, List<OutboxEvent> events) {
        if (!events.isEmpty()) {
            outbox.published(name, id);
        }
    }

    private RuntimeException translated(MongoWriteException e) {
        return e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY ? new DuplicateException(name) : e;
    }

    private static Bson unchanged(Object id, long version) {
        return Filters.and(Filters.eq(ID, id), Filters.eq(VERSION, version));
    }
}
