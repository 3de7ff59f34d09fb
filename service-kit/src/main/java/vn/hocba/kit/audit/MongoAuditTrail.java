package vn.hocba.kit.audit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.util.List;
import org.bson.Document;
import vn.hocba.kit.ids.Ids;
import vn.hocba.kit.mongo.DeclaresIndexes;
import vn.hocba.kit.mongo.IndexSpec;

/** Keeps the trail in the service's own database, collection {@code audit_events}. */
final class MongoAuditTrail implements AuditTrail, DeclaresIndexes {

    private static final String COLLECTION = "audit_events";

    private final MongoCollection<Document> events;
    private final Ids ids;
    private final Clock clock;

    MongoAuditTrail(MongoDatabase database, Ids ids, Clock clock) {
        this.events = database.getCollection(COLLECTION);
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void record(AuditEvent event) {
        events.insertOne(new Document("_id", ids.next().toString())
                .append("at", clock.instant())
                .append("action", event.action())
                .append("outcome", event.outcome())
                .append("subject", event.caller().subject())
                .append("staffId", event.caller().staffId())
                .append("schoolCode", event.caller().schoolCode())
                .append("objectType", event.objectType())
                .append("objectId", event.objectId())
                .append("details", new Document(event.details())));
    }

    @Override
    public List<IndexSpec> indexes() {
        return List.of(
                new IndexSpec(
                        COLLECTION,
                        "object",
                        Indexes.ascending("objectType", "objectId"),
                        false,
                        List.of(Filters.and(Filters.eq("objectType", "x"), Filters.eq("objectId", "y")))),
                new IndexSpec(
                        COLLECTION, "staff", Indexes.ascending("staffId"), false, List.of(Filters.eq("staffId", "x"))));
    }
}
