package vn.hocba.grading.homeroom.adapter.out.mongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocba.grading.gradebook.domain.Rounds;
import vn.hocba.grading.homeroom.BooksContract;
import vn.hocba.grading.homeroom.domain.BookChange;
import vn.hocba.grading.homeroom.domain.ClassFigures;
import vn.hocba.grading.homeroom.domain.HomeroomBook;
import vn.hocba.grading.homeroom.domain.HomeroomBooks;
import vn.hocba.grading.sample.Indexes;
import vn.hocba.grading.sample.RecordingOutbox;
import vn.hocba.grading.sample.School;
import vn.hocba.testkit.EventContracts;
import vn.hocba.testkit.LocalMongo;

@LocalMongo
class MongoHomeroomBooksIT extends BooksContract {

    private final RecordingOutbox outbox = new RecordingOutbox();
    private MongoDatabase database;
    private MongoHomeroomBooks books;

    @BeforeEach
    void open(MongoDatabase local) {
        database = local;
        books = new MongoHomeroomBooks(local, outbox);
        local.getCollection(HomeroomIndexes.COLLECTION).deleteMany(new Document());
    }

    @Override
    protected HomeroomBooks books() {
        return books;
    }

    @Override
    protected ClassFigures figures() {
        return books;
    }

    @Override
    protected Rounds rounds() {
        return books;
    }

    @Test
    void everyQueryHasItsIndex() {
        Indexes.prove(database, HomeroomIndexes.all());
    }

    @Test
    void theEventIsInTheSameWriteAndAsTheContractSays() {
        var school = new School().closed("8");
        replay(school);
        school.approve();
        replay(school);
        assertThat(outbox.events).hasSize(1);
        var event = outbox.events.getFirst();
        assertThat(event.topic()).isEqualTo("grading.classes.v1");
        assertThat(event.key()).isEqualTo(School.CLASS);
        EventContracts.assertValid("grading.class.approved.v1", event.payload());
        Document stored = database.getCollection("homeroom_books")
                .find(eq("_id", School.CLASS))
                .first();
        assertThat(stored.getString("state")).isEqualTo("APPROVED");
        assertThat(stored.getList("outbox", Document.class)).hasSize(1);
        assertThat(stored.getList("history", Document.class))
                .extracting(step -> step.getString("step"))
                .contains("APPROVED");
    }

    @Test
    void theHistoryIsInTheDocument() {
        var school = new School().open();
        school.keep(School.conduct("an", "GOOD", "FAIR"));
        replay(school);
        Document stored = database.getCollection("homeroom_books")
                .find(eq("_id", School.CLASS))
                .first();
        assertThat(stored.getList("history", Document.class).getFirst().getList("changes", String.class))
                .containsExactly("an\t0\t\t1\t1\t\t0\t2\t\tEm ngoan.\t3\t\tGOOD\t4\t\tFAIR");
    }

    /** Saves the school's last change here. */
    private void replay(School school) {
        BookChange.Made last = school.books.saved.getLast();
        HomeroomBook book = last.book();
        long version = books.find(School.CLASS).map(HomeroomBook::version).orElse(0L);
        var here = new HomeroomBook(
                book.classId(),
                book.schoolCode(),
                book.level(),
                book.state(),
                book.rows(),
                book.rounds(),
                book.summer(),
                book.yearEnd(),
                version);
        assertThat(books.save(new BookChange.Made(here, last.changes(), last.step(), last.event()), SOMEBODY))
                .isTrue();
    }
}
