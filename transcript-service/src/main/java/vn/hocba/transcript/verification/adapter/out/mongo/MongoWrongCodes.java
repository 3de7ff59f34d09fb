package vn.hocba.transcript.verification.adapter.out.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static vn.hocba.kit.mongo.Flat.and;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
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
        while (!countOn(transcriptId) && !begin(transcriptId)) {
            // somebody else began at the same moment: the next look finds that count
        }
    }

    private boolean countOn(String transcriptId) {
        return counts.updateOne(and(eq("_id", transcriptId), gt("until", clock.instant())), Updates.inc("count", 1))
                        .getMatchedCount()
                > 0;
    }

    /** Replaces only a count that is over; one that still runs turns the upsert into an insert of an id that exists. */
    private boolean begin(String transcriptId) {
        Instant now = clock.instant();
        var first = new Document("_id", transcriptId)
                .append("count", 1)
                .append("until", now.plus(properties.wrongCodesWithin()));
        try {
            counts.replaceOne(
                    and(eq("_id", transcriptId), lte("until", now)), first, new ReplaceOptions().upsert(true));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    private boolean isCurrent(Document count) {
        Date until = count.getDate("until");
        return until != null && clock.instant().isBefore(until.toInstant());
    }
}
