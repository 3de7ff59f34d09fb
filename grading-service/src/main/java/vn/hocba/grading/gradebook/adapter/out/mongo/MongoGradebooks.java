package vn.hocba.grading.gradebook.adapter.out.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import vn.hocba.grading.gradebook.domain.Author;
import vn.hocba.grading.gradebook.domain.CellChange;
import vn.hocba.grading.gradebook.domain.GradebookChange;
import vn.hocba.grading.gradebook.domain.GradebookEntry;
import vn.hocba.grading.gradebook.domain.Gradebooks;
import vn.hocba.grading.gradebook.domain.SubjectGradebook;
import vn.hocba.kit.mongo.ConcurrentChangeException;
import vn.hocba.kit.mongo.DocumentHistory;
import vn.hocba.kit.mongo.DuplicateException;
import vn.hocba.kit.mongo.MongoAggregates;
import vn.hocba.kit.outbox.Outbox;

/** A gradebook is one document. Rows that changed are written; what was done is appended in the same write. */
@Repository
class MongoGradebooks implements Gradebooks {

    private static final Bson WITHOUT_HISTORY = Projections.exclude("history");

    private final MongoCollection<Document> documents;
    private final MongoAggregates aggregates;
    private final DocumentHistory history;

    MongoGradebooks(MongoDatabase database, Outbox outbox) {
        this.documents = database.getCollection(GradebookIndexes.COLLECTION);
        this.aggregates = new MongoAggregates(documents, outbox);
        this.history = new DocumentHistory(documents, database.getCollection(GradebookIndexes.HISTORY));
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
        Document entry = GradebookDocument.entry(change, by);
        long next = gradebook.version() + 1;
        try {
            if (gradebook.version() == 0) {
                Document document = GradebookDocument.of(gradebook);
                history.begin(document, entry);
                aggregates.insert(document, List.of());
            } else {
                Bson changes = combine(changes(change), history.push(next, entry));
                aggregates.update(gradebook.id(), gradebook.version(), changes, List.of());
                history.written(gradebook.id(), next);
            }
            return true;
        } catch (ConcurrentChangeException | DuplicateException e) {
            return false;
        }
    }

    @Override
    public List<GradebookEntry> history(String classId, String subjectCode) {
        return history.of(SubjectGradebook.id(classId, subjectCode)).stream()
                .map(GradebookDocument::entry)
                .toList();
    }

    /** Row by row, or all rows as one field when most of them changed: that is one change for the server instead of many. */
    private static Bson changes(GradebookChange.Made change) {
        SubjectGradebook gradebook = change.gradebook();
        Set<String> changed =
                change.changes().stream().map(CellChange::pupilId).collect(Collectors.toUnmodifiableSet());
        var changes = new ArrayList<Bson>();
        if (changed.size() * 2 > gradebook.rows().size()) {
            changes.add(set("rows", GradebookDocument.rows(gradebook)));
        } else {
            changed.forEach(pupil -> changes.add(set("rows." + pupil, GradebookDocument.row(gradebook.of(pupil)))));
        }
        var closing = gradebook.closing();
        changes.add(closing == null ? unset("closing") : set("closing", GradebookDocument.of(closing)));
        return combine(changes);
    }
}
