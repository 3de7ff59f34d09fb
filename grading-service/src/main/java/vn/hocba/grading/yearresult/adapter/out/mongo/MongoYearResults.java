package vn.hocba.grading.yearresult.adapter.out.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import vn.hocba.grading.regulation.domain.SchoolLevel;
import vn.hocba.grading.yearresult.domain.YearResult;
import vn.hocba.grading.yearresult.domain.YearResults;
import vn.hocba.kit.mongo.DuplicateException;
import vn.hocba.kit.mongo.MongoAggregates;
import vn.hocba.kit.outbox.Outbox;
import vn.hocba.kit.outbox.OutboxEvent;

/** A year result is one document; what is kept is exactly what is published. */
@Repository
class MongoYearResults implements YearResults {

    private static final String TOPIC = "grading.year-results.v1";
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
    public boolean add(YearResult result) {
        OutboxEvent event = outbox.event(
                TOPIC, result.result().pupilId(), FINALIZED, result.version(), YearResultMessage.of(result));
        var document = new Document("_id", result.id())
                .append("version", result.version())
                .append("pupilId", result.result().pupilId())
                .append("classId", result.classId())
                .append("schoolCode", result.yearEnd().schoolCode())
                .append("level", result.yearEnd().level().name())
                .append("content", Document.parse(new String(event.payload(), StandardCharsets.UTF_8)));
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
