package vn.hocba.kit.idempotency;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import vn.hocba.kit.mongo.DeclaresIndexes;
import vn.hocba.kit.mongo.IndexSpec;

/** Remembers which commands were done and what was answered, for a day. */
final class IdempotencyKeys implements DeclaresIndexes {

    static final String COLLECTION = "idempotency_keys";

    /**
     * After a crash the key is free again by then. The gateway waits 30 s for a command; one that goes on for longer than
     * this is not stopped, so a repetition would execute beside it: commands must bear that by the state they check.
     */
    static final Duration RUNNING = Duration.ofSeconds(45);

    static final Duration KEPT = Duration.ofHours(24);

    sealed interface Claim {

        /** Execute it; {@code token} proves that the claim is still ours when the answer is stored. */
        record Mine(String token) implements Claim {}

        record Done(StoredAnswer answer) implements Claim {}

        record Running() implements Claim {}

        record OtherRequest() implements Claim {}
    }

    private final MongoCollection<Document> keys;
    private final Clock clock;

    IdempotencyKeys(MongoDatabase database, Clock clock) {
        this.keys = database.getCollection(COLLECTION);
        this.clock = clock;
    }

    Claim claim(String id, String fingerprint, String token) {
        Instant now = clock.instant();
        Instant lockedUntil = clock.instant().plus(RUNNING);
        var fresh = new Document("_id", id)
                .append("fingerprint", fingerprint)
                .append("token", token)
                .append("lockedUntil", lockedUntil)
                .append("expiresAt", clock.instant().plus(KEPT));
        try {
            keys.insertOne(fresh);
            return new Claim.Mine(token);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
        Document known = keys.find(Filters.eq("_id", id)).first();
        if (known == null) {
            return new Claim.Running(); // released this very moment: the caller may try again
        }
        if (!fingerprint.equals(known.getString("fingerprint"))) {
            return new Claim.OtherRequest();
        }
        if (known.get("status") instanceof Integer status) {
            return new Claim.Done(StoredAnswer.of(status, known));
        }
        if (!now.isAfter(known.getDate("lockedUntil").toInstant())) {
            return new Claim.Running();
        }
        // its holder died: exactly one of those who see that takes it over
        var taken = keys.updateOne(
                Filters.and(Filters.eq("_id", id), Filters.eq("token", known.getString("token"))),
                Updates.combine(Updates.set("token", token), Updates.set("lockedUntil", lockedUntil)));
        return taken.getModifiedCount() == 1 ? new Claim.Mine(token) : new Claim.Running();
    }

    void done(String id, String token, StoredAnswer answer) {
        keys.updateOne(
                Filters.and(Filters.eq("_id", id), Filters.eq("token", token)),
                Updates.combine(
                        Updates.set("status", answer.status()),
                        Updates.set("headers", new Document(answer.headers())),
                        Updates.set("body", new Binary(answer.body()))));
    }

    /** Nothing was done: the same key may try again. */
    void release(String id, String token) {
        keys.deleteOne(Filters.and(Filters.eq("_id", id), Filters.eq("token", token)));
    }

    void forgetExpired() {
        keys.deleteMany(Filters.lt("expiresAt", clock.instant()));
    }

    @Override
    public List<IndexSpec> indexes() {
        return List.of(new IndexSpec(
                COLLECTION,
                "expiresAt",
                Indexes.ascending("expiresAt"),
                false,
                List.of(Filters.lt("expiresAt", Instant.EPOCH))));
    }
}
