package vn.hocba.grading.gradebook.adapter.out.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import vn.hocba.grading.gradebook.domain.Author;
import vn.hocba.grading.gradebook.domain.CellChange;
import vn.hocba.grading.gradebook.domain.GradebookChange;
import vn.hocba.grading.gradebook.domain.Gradebooks;
import vn.hocba.grading.gradebook.domain.SubjectGradebook;
import vn.hocba.kit.mongo.ConcurrentChangeException;
import vn.hocba.kit.mongo.DuplicateException;
import vn.hocba.kit.mongo.MongoAggregates;
import vn.hocba.kit.outbox.Outbox;

/** A gradebook is one document. Only rows that changed are written, the history is appended and never read here. */
@Repository
class MongoGradebooks implements Gradebooks {

    private static final Bson WITHOUT_HISTORY = Projections.exclude("history");

    private final MongoCollection<Document> documents;
    private final MongoAggregates aggregates;

    MongoGradebooks(MongoDatabase database, Outbox outbox) {
        this.documents = database.getCollection(GradebookIndexes.COLLECTION);
        this.aggregates = new MongoAggregates(documents, outbox);
    }

    @Override
    public Optional<SubjectGradebook> find(String classId, String subjectCode) {
        return Optional.ofNullable(documents
                        .find(eq("_id", SubjectGradebook.id(classId, subjectCode)))
                        .projection(WITHOUT_HISTORY)
                        .first())
                .map(GradebookDocument::read);
    }

    @Override
    public List<SubjectGradebook> ofClass(String classId) {
        var found = new ArrayList<SubjectGradebook>();
        documents
                .find(eq("classId", classId))
                .projection(WITHOUT_HISTORY)
                .forEach(document -> found.add(GradebookDocument.read(document)));
        return found;
    }

    @Override
    public boolean save(GradebookChange.Made change, Author by) {
        SubjectGradebook gradebook = change.gradebook();
        try {
            if (gradebook.version() == 0) {
                aggregates.insert(GradebookDocument.of(gradebook, change.changes(), by), List.of());
            } else {
                aggregates.update(gradebook.id(), gradebook.version(), changes(change, by), List.of());
            }
            return true;
        } catch (ConcurrentChangeException | DuplicateException e) {
            return false;
        }
    }

    private static Bson changes(GradebookChange.Made change, Author by) {
        SubjectGradebook gradebook = change.gradebook();
        var changes = new ArrayList<Bson>();
        change.changes().stream()
                .map(CellChange::pupilId)
                .collect(Collectors.toUnmodifiableSet())
                .forEach(pupil -> changes.add(set("rows." + pupil, GradebookDocument.row(gradebook.of(pupil)))));
        var closing = gradebook.closing();
        changes.add(closing == null ? unset("closing") : set("closing", GradebookDocument.of(closing)));
        if (!change.changes().isEmpty()) {
            changes.add(set("historySize", gradebook.historySize()));
            changes.add(push("history", GradebookDocument.history(change.changes(), by)));
        }
        return combine(changes);
    }
}
