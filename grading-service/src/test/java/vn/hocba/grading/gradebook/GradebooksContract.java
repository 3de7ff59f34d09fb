package vn.hocba.grading.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.hocba.grading.gradebook.domain.Author;
import vn.hocba.grading.gradebook.domain.Cell;
import vn.hocba.grading.gradebook.domain.CellChange;
import vn.hocba.grading.gradebook.domain.Closing;
import vn.hocba.grading.gradebook.domain.GradebookChange.Made;
import vn.hocba.grading.gradebook.domain.GradebookEntry;
import vn.hocba.grading.gradebook.domain.Gradebooks;
import vn.hocba.grading.gradebook.domain.PupilMarks;
import vn.hocba.grading.gradebook.domain.Replacement;
import vn.hocba.grading.gradebook.domain.SemesterMarks;
import vn.hocba.grading.gradebook.domain.SubjectGradebook;
import vn.hocba.grading.regulation.domain.Mark;
import vn.hocba.grading.regulation.domain.PassMark;
import vn.hocba.grading.regulation.domain.PrimaryLevel;
import vn.hocba.grading.regulation.domain.Score;
import vn.hocba.grading.regulation.domain.Semester;
import vn.hocba.grading.regulation.domain.TestMark;

/** What every store of gradebooks does. */
public abstract class GradebooksContract {

    protected static final Author TEACHER =
            new Author("79000701-GV-LI", "SUBJECT_TEACHER", Instant.parse("2026-01-10T02:03:04Z"));

    protected abstract Gradebooks gradebooks();

    @Test
    void givesBackWhatWasSaved() {
        var marks = new TreeMap<Cell, Mark>(Map.of(
                Cell.regular(0),
                Score.of("8.5"),
                Cell.regular(2),
                Score.of("10"),
                Cell.MIDTERM,
                Score.of("0"),
                Cell.FINAL,
                PassMark.FAIL,
                Cell.LEVEL,
                PrimaryLevel.H,
                Cell.TEST,
                new TestMark(7)));
        var rows = Map.of(
                "an", new PupilMarks(new SemesterMarks(marks, "Tiến bộ\nnhiều."), SemesterMarks.NONE),
                "binh", new PupilMarks(SemesterMarks.NONE, new SemesterMarks(new TreeMap<>(), "Chăm.")));
        var book = new SubjectGradebook("c1", "LI", rows, null, 0);
        assertThat(gradebooks().save(new Made(book, changes("an")), TEACHER)).isTrue();
        assertThat(gradebooks().find("c1", "LI")).contains(new SubjectGradebook("c1", "LI", rows, null, 1));
    }

    @Test
    void savesOnlyOverTheVersionThatWasRead() {
        saved("c2", "LI", "an");
        SubjectGradebook read = gradebooks().find("c2", "LI").orElseThrow();
        assertThat(gradebooks().save(change(read, "binh"), TEACHER)).isTrue();
        assertThat(gradebooks().save(change(read, "chau"), TEACHER)).isFalse();
        SubjectGradebook now = gradebooks().find("c2", "LI").orElseThrow();
        assertThat(now.version()).isEqualTo(2);
        assertThat(now.of("binh").first().at(Cell.MIDTERM)).contains(Score.of("7"));
        assertThat(now.of("chau").isEmpty()).isTrue();
    }

    @Test
    void onlyOneOfTwoMakesTheFirst() {
        var empty = SubjectGradebook.empty("c3", "LI");
        assertThat(gradebooks().save(change(empty, "an"), TEACHER)).isTrue();
        assertThat(gradebooks().save(change(empty, "binh"), TEACHER)).isFalse();
        assertThat(gradebooks().find("c3", "LI").orElseThrow().of("an").isEmpty())
                .isFalse();
    }

    @Test
    void keepsAndForgetsTheClosing() {
        saved("c4", "LI", "an");
        SubjectGradebook read = gradebooks().find("c4", "LI").orElseThrow();
        var closed = new SubjectGradebook("c4", "LI", read.rows(), new Closing(2, TEACHER), read.version());
        assertThat(gradebooks().save(new Made(closed, List.of()), TEACHER)).isTrue();
        SubjectGradebook again = gradebooks().find("c4", "LI").orElseThrow();
        assertThat(again.closing()).isEqualTo(new Closing(2, TEACHER));
        assertThat(gradebooks().save(change(again, "binh"), TEACHER)).isTrue();
        assertThat(gradebooks().find("c4", "LI").orElseThrow().closing()).isNull();
    }

    @Test
    void findsThoseOfAClass() {
        saved("c5", "LI", "an");
        saved("c5", "HOA", "an");
        saved("c6", "LI", "an");
        assertThat(gradebooks().ofClass("c5"))
                .extracting(SubjectGradebook::subjectCode)
                .containsExactlyInAnyOrder("LI", "HOA");
        assertThat(gradebooks().ofClass("none")).isEmpty();
        assertThat(gradebooks().find("c5", "SINH")).isEqualTo(Optional.empty());
    }

    @Test
    void remembersWhoDidWhat() {
        assertThat(gradebooks().history("c7", "LI")).isEmpty();
        saved("c7", "LI", "an");
        SubjectGradebook read = gradebooks().find("c7", "LI").orElseThrow();
        var closed = new SubjectGradebook("c7", "LI", read.rows(), new Closing(1, TEACHER), read.version());
        gradebooks().save(new Made(closed, List.of()), TEACHER);
        assertThat(gradebooks().history("c7", "LI"))
                .containsExactly(
                        new GradebookEntry(1, TEACHER, false, changes("an")),
                        new GradebookEntry(2, TEACHER, true, List.of()));
        var replacement = new Replacement(Semester.FIRST, Optional.of(Cell.MIDTERM), "7.0", "8.0");
        var corrected =
                (Made) gradebooks().find("c7", "LI").orElseThrow().correct("an", List.of(replacement), "correction-1");
        assertThat(gradebooks().save(corrected, TEACHER)).isTrue();
        assertThat(gradebooks().find("c7", "LI").orElseThrow().isClosedIn(1)).isTrue();
        assertThat(gradebooks().history("c7", "LI").getLast())
                .isEqualTo(new GradebookEntry(
                        3,
                        TEACHER,
                        false,
                        List.of(new CellChange("an", "semester1.midterm", "7.0", "8.0")),
                        "correction-1"));
    }

    protected void saved(String classId, String subject, String pupil) {
        assertThat(gradebooks().save(change(SubjectGradebook.empty(classId, subject), pupil), TEACHER))
                .isTrue();
    }

    /** The pupil's midterm becomes 7.0; the closing is gone. */
    protected static Made change(SubjectGradebook book, String pupil) {
        var rows = new java.util.LinkedHashMap<>(book.rows());
        var marks = new TreeMap<Cell, Mark>(Map.of(Cell.MIDTERM, Score.of("7")));
        rows.put(pupil, new PupilMarks(new SemesterMarks(marks, ""), SemesterMarks.NONE));
        return new Made(
                new SubjectGradebook(book.classId(), book.subjectCode(), rows, null, book.version()), changes(pupil));
    }

    private static List<CellChange> changes(String pupil) {
        return List.of(new CellChange(pupil, "semester1.midterm", "", "7.0"));
    }
}
