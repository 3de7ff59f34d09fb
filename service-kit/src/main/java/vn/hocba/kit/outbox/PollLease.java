package vn.hocba.kit.outbox;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.bson.Document;

/** One instance polls at a time. Losing or sharing the lease costs duplicates, nothing else. */
final class PollLease {

    private static final String POLL = "poll";

    private final MongoCollection<Document> leases;
    private final String owner;
    private final Duration time;
    private final Clock clock;

    PollLease(MongoDatabase database, String owner, Duration time, Clock clock) {
        this.leases = database.getCollection("outbox_lease");
        this.owner = owner;
        this.time = time;
        this.clock = clock;
    }

    boolean hold() {
        Instant until = clock.instant().plus(time);
        var renewed = leases.updateOne(
                Filters.and(Filters.eq("_id", POLL), Filters.eq("owner", owner)), Updates.set("until", until));
        if (renewed.getMatchedCount() == 1) {
            return true;
        }
        var takenOver = leases.updateOne(
                Filters.and(Filters.eq("_id", POLL), Filters.lt("until", clock.instant())),
                Updates.combine(Updates.set("owner", owner), Updates.set("until", until)));
        return takenOver.getMatchedCount() == 1 || first(until);
    }

    private boolean first(Instant until) {
        if (leases.find(Filters.eq("_id", POLL)).first() != null) {
            return false;
        }
        try {
            leases.insertOne(new Document("_id", POLL).append("owner", owner).append("until", until));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    void release() {
        leases.deleteOne(Filters.and(Filters.eq("_id", POLL), Filters.eq("owner", owner)));
    }
}
