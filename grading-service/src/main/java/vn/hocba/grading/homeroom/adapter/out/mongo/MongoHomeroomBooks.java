package vn.hocba.grading.homeroom.adapter.out.mongo;

import static com.mongodb.client.model.Filters.eq;
import static vn.hocba.kit.mongo.Flat.and;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import vn.hocba.grading.gradebook.domain.Author;
import vn.hocba.grading.gradebook.domain.Rounds;
import vn.hocba.grading.homeroom.domain.BookChange;
import vn.hocba.grading.homeroom.domain.BookChange.Step;
import vn.hocba.grading.homeroom.domain.ClassFigures;
import vn.hocba.grading.homeroom.domain.ClassState;
import vn.hocba.grading.homeroom.domain.HomeroomBook;
import vn.hocba.grading.homeroom.domain.HomeroomBooks;
import vn.hocba.grading.regulation.domain.SchoolLevel;
import vn.hocba.kit.mongo.ConcurrentChangeException;
import vn.hocba.kit.mongo.DocumentHistory;
import vn.hocba.kit.mongo.DuplicateException;
import vn.hocba.kit.mongo.MongoAggregates;
import vn.hocba.kit.outbox.Outbox;
import vn.hocba.kit.outbox.OutboxEvent;

/** A homeroom book with the class's state and results is one document, changed in one write together with its event. */
@Repository
class MongoHomeroomBooks implements HomeroomBooks, ClassFigures, Rounds {

    private static final Bson WITHOUT_HISTORY = Projections.exclude("history", "outbox");

    private final MongoCollection<Document> documents;
    private final MongoAggregates aggregates;
    private final DocumentHistory history;
    private final ClassMessages messages;

    MongoHomeroomBooks(MongoDatabase database, Outbox outbox) {
        this.documents = database.getCollection(HomeroomIndexes.COLLECTION);
        this.aggregates = new MongoAggregates(documents, outbox);
        this.history = new DocumentHistory(documents, database.getCollection(HomeroomIndexes.HISTORY));
        this.messages = new ClassMessages(outbox);
    }

    @Override
    public Optional<HomeroomBook> find(String classId) {
        return Optional.ofNullable(documents
                        .find(eq("_id", classId))
                        .projection(WITHOUT_HISTORY)
                        .first())
                .map(BookDocument::read);
    }

    @Override
    public int of(String classId, String subjectCode) {
        Document found = documents
                .find(eq("_id", classId))
                .projection(Projections.include("rounds"))
                .first();
        Document rounds = found == null ? new Document() : found.get("rounds", new Document());
        return rounds.getInteger(subjectCode, 1);
    }

    @Override
    public boolean save(BookChange.Made change, Author by) {
        HomeroomBook book = change.book();
        List<OutboxEvent> events = messages.of(change.event());
        Document entry = BookDocument.entry(change, by);
        long next = book.version() + 1;
        try {
            if (book.version() == 0) {
                Document document = BookDocument.of(book);
                history.begin(document, entry);
                aggregates.insert(document, events);
            } else {
                Bson changes = Updates.combine(changes(book), history.push(next, entry));
                aggregates.update(book.classId(), book.version(), changes, events);
                history.written(book.classId(), next);
            }
            return true;
        } catch (ConcurrentChangeException | DuplicateException e) {
            return false;
        }
    }

    @Override
    public Set<String> corrections(String classId) {
        return history.of(classId).stream()
                .filter(entry -> Step.CORRECTED.equals(entry.getString("step")))
                .map(entry -> BookDocument.text(entry, "reason"))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public long ofSchool(String schoolCode, ClassState state) {
        return documents.countDocuments(and(eq("schoolCode", schoolCode), eq("state", state.name())));
    }

    @Override
    public long ofLevel(SchoolLevel level, ClassState state) {
        return documents.countDocuments(and(eq("level", level.name()), eq("state", state.name())));
    }

    private static Bson changes(HomeroomBook book) {
        var changes = new ArrayList<Bson>();
        BookDocument.changing(book)
                .forEach((field, value) ->
                        changes.add(value == null ? Updates.unset(field) : Updates.set(field, value)));
        return Updates.combine(changes);
    }
}
