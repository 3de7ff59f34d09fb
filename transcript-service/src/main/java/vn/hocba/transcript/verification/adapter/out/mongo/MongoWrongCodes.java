package vn.hocba.transcript.verification.adapter.out.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import vn.hocba.transcript.platform.TranscriptProperties;
import vn.hocba.transcript.verification.domain.WrongCodes;

/** One document per transcript with wrong codes, counting within a time from the first of them. */
@Repository
class MongoWrongCodes implements WrongCodes {

    private static final String COLLECTION = "wrong_codes";

    private final MongoCollection<Document> counts;
    private final TranscriptProperties properties;
    private final Clock clock;

    MongoWrongCodes(MongoDatabase database, TranscriptProperties properties, Clock clock) {
        this.counts = database.getCollection(COLLECTION);
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public boolean tooMany(String transcriptId) {
        Document count = counts.find(eq("_id", transcriptId)).first();
        return count != null
                && isCurrent(count)
                && count.get("count", Number.class).intValue() >= properties.wrongCodes();
    }

    @Override
    public void count(String transcriptId) {
        Instant until = clock.instant().plus(properties.wrongCodesWithin());
        Document before = counts.findOneAndUpdate(
                eq("_id", transcriptId),
                Updates.combine(Updates.inc("count", 1), Updates.setOnInsert("until", until)),
                new FindOneAndUpdateOptions().upsert(true));
        if (before != null && !isCurrent(before)) {
            counts.replaceOne(
                    eq("_id", transcriptId),
                    new Document("_id", transcriptId).append("count", 1).append("until", until),
                    new ReplaceOptions().upsert(true));
        }
    }

    private boolean isCurrent(Document count) {
        Date until = count.getDate("until");
        return until != null && clock.instant().isBefore(until.toInstant());
    }
}
