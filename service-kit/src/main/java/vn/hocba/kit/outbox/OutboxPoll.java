package vn.hocba.kit.outbox;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.hocba.kit.mongo.DeclaresIndexes;
import vn.hocba.kit.mongo.IndexSpec;

/** Finds the documents whose events nobody published: after a crash, an outage or a full queue. */
final class OutboxPoll implements DeclaresIndexes {

    private static final int PAGE = 500;

    private final MongoDatabase database;
    private final List<OutboxCollection> collections;
    private final Duration grace;
    private final Clock clock;
    private final OutboxMeters meters;

    OutboxPoll(
            MongoDatabase database,
            List<OutboxCollection> collections,
            Duration grace,
            Clock clock,
            OutboxMeters meters) {
        this.database = database;
        this.collections = List.copyOf(collections);
        this.grace = grace;
        this.clock = clock;
        this.meters = meters;
    }

    /** Offers what waits, oldest first. */
    void run(HandOver queue) {
        for (OutboxCollection collection : collections) {
            Instant now = clock.instant();
            var documents = database.getCollection(collection.name());
            Bson waiting = Filters.lte(OutboxFields.SINCE, now.minus(grace));
            List<Document> page = documents
                    .find(waiting)
                    .projection(Projections.include(OutboxFields.SINCE))
                    .sort(Sorts.ascending(OutboxFields.SINCE))
                    .limit(PAGE)
                    .into(new ArrayList<>());
            long depth = page.size() < PAGE ? page.size() : documents.countDocuments(waiting);
            meters.backlog(collection.name(), depth, page.isEmpty() ? 0 : age(page.getFirst(), now));
            for (Document document : page) {
                queue.offer(collection.name(), Objects.requireNonNull(document.get(OutboxFields.ID)));
            }
        }
    }

    /** Another instance polls and tells. */
    void quiet() {
        collections.forEach(collection -> meters.backlog(collection.name(), 0, 0));
    }

    private static long age(Document document, Instant now) {
        return Duration.between(document.getDate(OutboxFields.SINCE).toInstant(), now)
                .toMillis();
    }

    @Override
    public List<IndexSpec> indexes() {
        return collections.stream()
                .map(collection -> new IndexSpec(
                        collection.name(),
                        OutboxFields.SINCE,
                        Indexes.ascending(OutboxFields.SINCE),
                        false,
                        true,
                        List.of(Filters.lte(OutboxFields.SINCE, Instant.EPOCH))))
                .toList();
    }
}
