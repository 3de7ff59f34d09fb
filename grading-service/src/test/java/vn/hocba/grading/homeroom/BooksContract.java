package vn.hocba.grading.homeroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import vn.hocba.grading.gradebook.domain.Author;
import vn.hocba.grading.gradebook.domain.Rounds;
import vn.hocba.grading.homeroom.domain.BookChange;
import vn.hocba.grading.homeroom.domain.ClassFigures;
import vn.hocba.grading.homeroom.domain.ClassState;
import vn.hocba.grading.homeroom.domain.HomeroomBook;
import vn.hocba.grading.homeroom.domain.HomeroomBooks;
import vn.hocba.grading.homeroom.domain.Rejudgement;
import vn.hocba.grading.homeroom.domain.Summer.RetestEntry;
import vn.hocba.grading.homeroom.domain.Summer.TrainingEntry;
import vn.hocba.grading.regulation.domain.SchoolLevel;
import vn.hocba.grading.sample.School;

/** What every store of homeroom books does, on books of all kinds. */
public abstract class BooksContract {

    protected static final Author SOMEBODY = new Author("79000701-GV001", "HOMEROOM_TEACHER", School.MAY);

    protected abstract HomeroomBooks books();

    protected abstract ClassFigures figures();

    protected abstract Rounds rounds();

    @Test
    void remembersWhichCorrectionsItHas() {
        var school = new School().open();
        HomeroomBook book = books().find(School.CLASS)
                .orElseGet(() -> HomeroomBook.empty(
                        school.roster.schoolClass(School.CLASS).orElseThrow()));
        assertThat(books().corrections(School.CLASS)).isEmpty();
        var made = (BookChange.Made) Rejudgement.of(book, "an", Optional.empty(), Optional.empty(), "correction-1");
        assertThat(books().save(made, SOMEBODY)).isTrue();
        assertThat(books().corrections(School.CLASS)).containsExactly("correction-1");
        assertThat(books().corrections("other")).isEmpty();
    }

    @Test
    void givesBackAnOpenBook() {
        var school = new School().open();
        school.keep(School.conduct("an", "GOOD", "FAIR"));
        assertKept(school);
    }

    @Test
    void givesBackASecondaryClassWithItsSummer() {
        var school = new School().open();
        school.markAll("7");
        school.mark("LI", "binh", "3");
        school.mark("HOA", "binh", "3");
        school.closeSubjects();
        school.keep(
                School.conduct("an", "GOOD", "GOOD"),
                School.conduct("binh", "FAIR", "FAIR"),
                School.conduct("chau", "FAIR", "UNSATISFACTORY"));
        school.close();
        assertKept(school);
        school.recordSummer.retests(
                School.CLASS,
                "LI",
                java.util.List.of(new RetestEntry("binh", "6.5", null)),
                OptionalLong.empty(),
                School.teacherOf("LI"));
        school.recordSummer.trainings(
                School.CLASS,
                java.util.List.of(new TrainingEntry("chau", "FAIR")),
                OptionalLong.empty(),
                School.homeroom());
        assertKept(school);
        school.approve("binh");
        assertKept(school);
    }

    @Test
    void givesBackAPrimaryClass() {
        var school = new School().open(SchoolLevel.PRIMARY, 4, School.PRIMARY);
        school.markAll("T");
        school.mark("TOAN", "binh", "C");
        school.closeSubjects();
        School.PUPILS.forEach(pupil -> school.keep(school.traits(pupil, "T", true)));
        school.close();
        school.recordSummer.retests(
                School.CLASS,
                "TOAN",
                java.util.List.of(new RetestEntry("binh", "H", "6")),
                OptionalLong.empty(),
                School.teacherOf("TOAN"));
        assertKept(school);
    }

    @Test
    void savesOnlyOverTheVersionThatWasRead() {
        HomeroomBook empty = book("c2", Map.of(), 0);
        assertThat(books().save(made(empty), SOMEBODY)).isTrue();
        assertThat(books().save(made(empty), SOMEBODY)).isFalse();
        HomeroomBook read = books().find("c2").orElseThrow();
        assertThat(read.version()).isEqualTo(1);
        assertThat(books().save(made(read), SOMEBODY)).isTrue();
        assertThat(books().save(made(read), SOMEBODY)).isFalse();
        assertThat(books().find("none")).isEmpty();
    }

    @Test
    void knowsTheRounds() {
        books().save(made(book("c3", Map.of("LI", 3), 0)), SOMEBODY);
        assertThat(rounds().of("c3", "LI")).isEqualTo(3);
        assertThat(rounds().of("c3", "HOA")).isEqualTo(1);
        assertThat(rounds().of("none", "LI")).isEqualTo(1);
    }

    @Test
    void countsByState() {
        books().save(made(book("c4", Map.of(), 0)), SOMEBODY);
        assertThat(figures().ofSchool(School.CODE, ClassState.OPEN)).isEqualTo(1);
        assertThat(figures().ofSchool(School.CODE, ClassState.CLOSED)).isZero();
        assertThat(figures().ofSchool(School.OTHER, ClassState.OPEN)).isZero();
        assertThat(figures().ofLevel(SchoolLevel.UPPER_SECONDARY, ClassState.OPEN))
                .isEqualTo(1);
        assertThat(figures().ofLevel(SchoolLevel.PRIMARY, ClassState.OPEN)).isZero();
    }

    /** Saves the last change of the school's book under the version that is stored here, and compares. */
    private void assertKept(School school) {
        BookChange.Made last = school.books.saved.getLast();
        long stored = books().find(School.CLASS).map(HomeroomBook::version).orElse(0L);
        HomeroomBook book = versioned(last.book(), stored);
        assertThat(books().save(new BookChange.Made(book, last.changes(), last.step(), last.event()), SOMEBODY))
                .isTrue();
        assertThat(books().find(School.CLASS)).contains(versioned(book, stored + 1));
    }

    private static HomeroomBook versioned(HomeroomBook book, long version) {
        return new HomeroomBook(
                book.classId(),
                book.schoolCode(),
                book.level(),
                book.state(),
                book.rows(),
                book.rounds(),
                book.summer(),
                book.yearEnd(),
                version);
    }

    private static HomeroomBook book(String classId, Map<String, Integer> rounds, long version) {
        return new HomeroomBook(
                classId,
                School.CODE,
                SchoolLevel.UPPER_SECONDARY,
                ClassState.OPEN,
                Map.of(),
                rounds,
                Map.of(),
                null,
                version);
    }

    private static BookChange.Made made(HomeroomBook book) {
        return new BookChange.Made(book, java.util.List.of(), null, null);
    }
}
