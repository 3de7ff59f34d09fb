package vn.hocba.grading.yearresult.adapter.out.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import vn.hocba.grading.regulation.domain.SchoolLevel;
import vn.hocba.grading.yearresult.domain.YearResult;
import vn.hocba.grading.yearresult.domain.YearResults;
import vn.hocba.kit.mongo.ConcurrentChangeException;
import vn.hocba.kit.mongo.DuplicateException;
import vn.hocba.kit.mongo.MongoAggregates;
import vn.hocba.kit.outbox.Outbox;
import vn.hocba.kit.outbox.OutboxEvent;

/** A year result is one document; what is kept is exactly what is published. */
@Repository
class MongoYearResults implements YearResults {

    private static final String TOPIC = "grading.year-results.v1";
    private static final String VERSION = "version";
    private static final String CLASS_ID = "classId";
    private static final String CONTENT = "content";
    private static final String FINALIZED = "grading.year-result.finalized.v1";

    private final MongoCollection<Document> documents;
    private final MongoAggregates aggregates;
    private final Outbox outbox;

    MongoYearResults(MongoDatabase database, Outbox outbox) {
        this.documents = database.getCollection(YearResultIndexes.COLLECTION);
        this.aggregates = new MongoAggregates(documents, outbox);
        this.outbox = outbox;
    }

    @Override
    public Optional<String> classOf(String id) {
        return Optional.ofNullable(documents
                        .find(eq("_id", id))
                        .projection(Projections.include(CLASS_ID))
                        .first())
                .map(found -> found.getString(CLASS_ID));
    }

    @Override
    public long version(String id) {
        Document found = documents
                .find(eq("_id", id))
                .projection(Projections.include(VERSION))
                .first();
        return found == null ? 0 : found.get(VERSION, Number.class).longValue();
    }

    @Override
    public boolean correct(YearResult next) {
        Document stored = documents
                .find(eq("_id", next.id()))
                .projection(Projections.include(VERSION, CONTENT))
                .first();
        long before = next.version() - 1;
        if (stored == null || stored.get(VERSION, Number.class).longValue() != before) {
            return false;
        }
        OutboxEvent event = event(next);
        Document content = content(event);
        if (facts(content).equals(facts(stored.get(CONTENT, Document.class)))) {
            return true;
        }
        try {
            aggregates.update(next.id(), before, Updates.set(CONTENT, content), List.of(event));
            return true;
        } catch (ConcurrentChangeException e) {
            return false;
        }
    }

    /** What a result says; which version says it and why does not belong to that. */
    private static Document facts(Document content) {
        var facts = new Document(content);
        facts.remove(VERSION);
        facts.remove("correctionReason");
        return facts;
    }

    private OutboxEvent event(YearResult result) {
        return outbox.event(
                TOPIC, result.result().pupilId(), FINALIZED, result.version(), YearResultMessage.of(result));
    }

    private static Document content(OutboxEvent event) {
        return Document.parse(new String(event.payload(), StandardCharsets.UTF_8));
    }

    @Override
    public boolean add(YearResult result) {
        OutboxEvent event = event(result);
        var document = new Document("_id", result.id())
                .append(VERSION, result.version())
                .append("pupilId", result.result().pupilId())
                .append(CLASS_ID, result.classId())
                .append("schoolCode", result.yearEnd().schoolCode())
                .append("level", result.yearEnd().level().name())
                .append(CONTENT, content(event));
        try {
            aggregates.insert(document, List.of(event));
            return true;
        } catch (DuplicateException e) {
            return false;
        }
    }

    @Override
    public long ofSchool(String schoolCode) {
        return documents.countDocuments(eq("schoolCode", schoolCode));
    }

    @Override
    public long ofLevel(SchoolLevel level) {
        return documents.countDocuments(eq("level", level.name()));
    }
}
