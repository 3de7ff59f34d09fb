package vn.hocba.grading.correction.adapter.out.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static vn.hocba.kit.mongo.Flat.and;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import vn.hocba.grading.correction.domain.Correction;
import vn.hocba.grading.correction.domain.CorrectionState;
import vn.hocba.grading.correction.domain.Corrections;
import vn.hocba.kit.mongo.ConcurrentChangeException;
import vn.hocba.kit.mongo.MongoAggregates;
import vn.hocba.kit.outbox.Outbox;

/** A correction is one document; a step is one write. Ids sort by time. */
@Repository
class MongoCorrections implements Corrections {

    private static final int MOST_OF_A_CLASS = 1000;

    private final MongoCollection<Document> documents;
    private final MongoAggregates aggregates;

    MongoCorrections(MongoDatabase database, Outbox outbox) {
        this.documents = database.getCollection(CorrectionIndexes.COLLECTION);
        this.aggregates = new MongoAggregates(documents, outbox);
    }

    @Override
    public Optional<Correction> find(String id) {
        return aggregates.find(id).map(CorrectionDocument::read);
    }

    @Override
    public List<Correction> openOf(String classId) {
        return read(documents.find(and(eq("classId", classId), eq("open", true))), MOST_OF_A_CLASS);
    }

    @Override
    public List<Correction> ofSchool(String schoolCode, CorrectionState state, int limit) {
        return read(documents.find(and(eq("schoolCode", schoolCode), eq("state", state.name()))), limit);
    }

    @Override
    public List<Correction> approved(int limit) {
        return read(documents.find(eq("state", CorrectionState.APPROVED.name())), limit);
    }

    @Override
    public void add(Correction correction) {
        aggregates.insert(CorrectionDocument.of(correction), List.of());
    }

    @Override
    public boolean save(Correction correction) {
        try {
            aggregates.update(
                    correction.id(),
                    correction.version(),
                    combine(
                            set("state", correction.state().name()),
                            set("open", correction.state().isOpen()),
                            set("steps", CorrectionDocument.steps(correction)),
                            set("yearResultVersion", correction.yearResultVersion())),
                    List.of());
            return true;
        } catch (ConcurrentChangeException e) {
            return false;
        }
    }

    private static List<Correction> read(FindIterable<Document> found, int limit) {
        var corrections = new ArrayList<Correction>();
        found.sort(ascending("_id")).limit(limit).forEach(one -> corrections.add(CorrectionDocument.read(one)));
        return corrections;
    }
}
