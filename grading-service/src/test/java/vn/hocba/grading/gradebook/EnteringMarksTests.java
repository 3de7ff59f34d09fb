package vn.hocba.grading.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocba.grading.gradebook.application.EnterMarks;
import vn.hocba.grading.gradebook.application.EnterMarks.Entered;
import vn.hocba.grading.gradebook.application.GradebookAnswer;
import vn.hocba.grading.gradebook.application.ReadGradebook.Found;
import vn.hocba.grading.gradebook.domain.Author;
import vn.hocba.grading.gradebook.domain.Cell;
import vn.hocba.grading.gradebook.domain.CellChange;
import vn.hocba.grading.gradebook.domain.Fault;
import vn.hocba.grading.gradebook.domain.FieldFault;
import vn.hocba.grading.gradebook.domain.GradebookRefusal;
import vn.hocba.grading.gradebook.domain.RowEntry;
import vn.hocba.grading.gradebook.domain.RowFault;
import vn.hocba.grading.regulation.domain.Mark;
import vn.hocba.grading.regulation.domain.SchoolLevel;
import vn.hocba.grading.regulation.domain.Semester;
import vn.hocba.grading.roster.domain.EnrolmentStatus;
import vn.hocba.grading.sample.School;

/** Entering and closing a subject's marks, with everything but the database and the web. */
class EnteringMarksTests {

    private final School school = new School().open();

    @Test
    void entersWhatIsNamedAndKeepsTheRest() {
        enter("LI", row("an", Map.of("regular[0]", "8", "midterm", "7.5")));
        enter("LI", row("an", Map.of("regular[1]", "9", "final", "6")));
        assertThat(texts("LI", "an"))
                .isEqualTo(Map.of("regular[0]", "8.0", "regular[1]", "9.0", "midterm", "7.5", "final", "6.0"));
        enter("LI", row("an", Map.of("regular[0]", "8.5")));
        assertThat(texts("LI", "an")).containsEntry("regular[0]", "8.5").containsEntry("final", "6.0");
    }

    @Test
    void keepsWhoChangedWhatFromWhatToWhat() {
        enter("LI", row("an", Map.of("midterm", "7.5")));
        enter("LI", row("an", Map.of("midterm", "8")));
        var changes = school.gradebooks.history(School.CLASS, "LI");
        assertThat(changes.get(0).by()).isEqualTo(new Author("79000701-GV-LI", "SUBJECT_TEACHER", School.MAY));
        assertThat(changes.get(0).changes()).containsExactly(new CellChange("an", "semester1.midterm", "", "7.5"));
        assertThat(changes.get(1).changes()).containsExactly(new CellChange("an", "semester1.midterm", "7.5", "8.0"));
    }

    @Test
    void aRepetitionChangesNothing() {
        var first = enter("LI", row("an", Map.of("midterm", "7.5")));
        var again = enter("LI", row("an", Map.of("midterm", "7.5")));
        assertThat(first.answer()).isEqualTo(new GradebookAnswer.Done(1, true));
        assertThat(again.answer()).isEqualTo(new GradebookAnswer.Done(1, false));
        assertThat(again.accepted()).isEqualTo(1);
        assertThat(school.gradebooks.history(School.CLASS, "LI")).hasSize(1);
    }

    @ParameterizedTest(name = "{0} {1}={2}: {3}")
    @CsvSource({
        "LI, regular[1], 8.55, MARK_TOO_PRECISE",
        "LI, regular[0], 11, MARK_OUT_OF_RANGE",
        "LI, midterm, -1, MARK_OUT_OF_RANGE",
        "LI, final, abc, MARK_MALFORMED",
        "LI, regular[3], 8, TOO_MANY_REGULAR",
        "VAN, regular[4], 8, TOO_MANY_REGULAR",
        "GDQP, regular[2], 8, TOO_MANY_REGULAR",
        "LI, level, T, NOT_APPLICABLE",
        "LI, test, 9, NOT_APPLICABLE",
        "LI, midterm, PASS, MARK_MALFORMED",
        "GDTC, midterm, 8, MARK_MALFORMED",
        "GDTC, topicCluster, PASS, NOT_APPLICABLE",
        "GDTC, regular[2], PASS, TOO_MANY_REGULAR"
    })
    void refusesTheWholeCallWithEveryFault(String subject, String field, String text, Fault fault) {
        var good = school.full(subject, "an", subject.equals("GDTC") ? "PASS" : "8");
        var entered = enter(subject, good, row("binh", Map.of(field, text)), row("nobody", Map.of()));
        assertThat(entered.answer())
                .isEqualTo(new GradebookAnswer.Refused(
                        GradebookRefusal.INVALID_ROWS,
                        List.of(
                                new FieldFault("rows[1]." + field, fault),
                                new FieldFault("rows[2].pupilId", Fault.PUPIL_NOT_IN_CLASS))));
        assertThat(school.gradebooks.find(School.CLASS, subject)).isEmpty();
    }

    @Test
    void takesTheGoodRowsWhenAskedTo() {
        var entered = school.enterMarks.handle(
                new EnterMarks.Command(
                        School.CLASS,
                        "LI",
                        Semester.FIRST,
                        true,
                        List.of(
                                row("an", Map.of("midterm", "8")),
                                row("binh", Map.of("midterm", "8", "final", "12", "regular[9]", "1")),
                                row("an", Map.of("midterm", "2")),
                                row("chau", Map.of("midterm", "9"))),
                        OptionalLong.empty()),
                School.teacherOf("LI"));
        assertThat(entered.answer()).isEqualTo(new GradebookAnswer.Done(1, true));
        assertThat(entered.accepted()).isEqualTo(2);
        assertThat(entered.rejected())
                .containsExactlyInAnyOrder(
                        new RowFault(1, "final", Fault.MARK_OUT_OF_RANGE),
                        new RowFault(1, "regular[9]", Fault.TOO_MANY_REGULAR),
                        new RowFault(2, "pupilId", Fault.PUPIL_REPEATED));
        assertThat(texts("LI", "an")).containsEntry("midterm", "8.0");
        assertThat(texts("LI", "binh")).isEmpty();
        assertThat(texts("LI", "chau")).containsEntry("midterm", "9.0");
    }

    @Test
    void refusesCommentsThatAreTooLongOrHaveControlCharacters() {
        var long1000 = "à".repeat(1000);
        assertThat(enter("LI", comment("an", long1000)).answer()).isInstanceOf(GradebookAnswer.Done.class);
        assertThat(faults(enter("LI", comment("an", long1000 + "a")))).containsExactly(Fault.TEXT_TOO_LONG);
        assertThat(faults(enter("LI", comment("an", "a\tb")))).containsExactly(Fault.TEXT_MALFORMED);
        assertThat(faults(enter("LI", comment("an", "dòng 1\ndòng 2")))).isEmpty();
    }

    @Test
    void aPupilWhoMovedAwayNeedsNoMarksAndGetsNone() {
        school.enrol("chau", 2, EnrolmentStatus.MOVED_AWAY);
        assertThat(faults(enter("LI", row("chau", Map.of("midterm", "8"))))).containsExactly(Fault.PUPIL_NOT_STUDYING);
        school.mark("LI", "an", "8");
        school.mark("LI", "binh", "8");
        assertThat(close("LI")).isInstanceOf(GradebookAnswer.Done.class);
    }

    @Test
    void closesOnlyWithoutHolesAndThenRefusesMarks() {
        school.mark("LI", "an", "8");
        school.mark("LI", "binh", "8");
        enter("LI", row("chau", Map.of("regular[0]", "8", "regular[1]", "8", "regular[2]", "8", "midterm", "8")));
        assertThat(close("LI"))
                .isEqualTo(new GradebookAnswer.Refused(
                        GradebookRefusal.HAS_HOLES,
                        List.of(
                                new FieldFault("rows[chau].semester1.final", Fault.MARK_MISSING),
                                new FieldFault("rows[chau].semester2.regular[0]", Fault.MARK_MISSING),
                                new FieldFault("rows[chau].semester2.regular[1]", Fault.MARK_MISSING),
                                new FieldFault("rows[chau].semester2.regular[2]", Fault.MARK_MISSING),
                                new FieldFault("rows[chau].semester2.midterm", Fault.MARK_MISSING),
                                new FieldFault("rows[chau].semester2.final", Fault.MARK_MISSING))));
        school.mark("LI", "chau", "8");
        var closed = close("LI");
        assertThat(closed).isInstanceOf(GradebookAnswer.Done.class);
        assertThat(close("LI")).isEqualTo(new GradebookAnswer.Done(8, false));
        assertThat(enter("LI", row("an", Map.of("midterm", "1"))).answer())
                .isEqualTo(new GradebookAnswer.Refused(GradebookRefusal.CLOSED, List.of()));
    }

    @Test
    void theTopicClusterIsOneMoreRegularMarkButNeverRequired() {
        school.mark("LI", "an", "7");
        enter(
                "LI",
                row(
                        "an",
                        Map.of(
                                "regular[0]",
                                "7",
                                "regular[1]",
                                "8",
                                "regular[2]",
                                "6.5",
                                "topicCluster",
                                "9",
                                "midterm",
                                "7",
                                "final",
                                "7.5")));
        var first = school.gradebooks
                .find(School.CLASS, "LI")
                .orElseThrow()
                .of("an")
                .first();
        assertThat(school.sheet("LI").result(first).map(Mark::text)).contains("7.4");
        assertThat(school.sheet("LI")
                        .holes(school.gradebooks
                                .find(School.CLASS, "LI")
                                .orElseThrow()
                                .of("an")))
                .isEmpty();
    }

    @Test
    void thereIsNoAverageWhileAMarkIsMissing() {
        enter("LI", row("an", Map.of("regular[0]", "9", "regular[1]", "9", "midterm", "9", "final", "9")));
        var first = school.gradebooks
                .find(School.CLASS, "LI")
                .orElseThrow()
                .of("an")
                .first();
        assertThat(school.sheet("LI").result(first)).isEmpty();
    }

    @Test
    void primarySubjectsHaveLevelsAndSomeHaveTests() {
        school.open(SchoolLevel.PRIMARY, 4, School.PRIMARY);
        assertThat(enter("TOAN", row("an", Map.of("level", "T", "test", "9"))).answer())
                .isInstanceOf(GradebookAnswer.Done.class);
        assertThat(faults(enter("TOAN", row("an", Map.of("test", "8.5"))))).containsExactly(Fault.TEST_NOT_WHOLE);
        assertThat(faults(enter("DD", row("an", Map.of("level", "T", "test", "9")))))
                .containsExactly(Fault.NOT_APPLICABLE);
        assertThat(faults(enter("DD", row("an", Map.of("level", "D"))))).containsExactly(Fault.MARK_MALFORMED);
        assertThat(faults(enter("DD", row("an", Map.of("midterm", "T"))))).containsExactly(Fault.NOT_APPLICABLE);
        assertThat(school.sheet("TOAN")
                        .holes(school.gradebooks
                                .find(School.CLASS, "TOAN")
                                .orElseThrow()
                                .of("an")))
                .containsExactly("semester2.level", "semester2.test");
    }

    @Test
    void whoWasOvertakenMakesTheSameChangeToTheFreshState() {
        boolean[] overtaken = {false};
        school.gradebooks.beforeSave = () -> {
            if (!overtaken[0]) {
                overtaken[0] = true;
                enter("LI", row("binh", Map.of("midterm", "6")));
            }
        };
        assertThat(enter("LI", row("an", Map.of("midterm", "8"))).answer())
                .isEqualTo(new GradebookAnswer.Done(2, true));
        assertThat(texts("LI", "an")).containsEntry("midterm", "8.0");
        assertThat(texts("LI", "binh")).containsEntry("midterm", "6.0");
    }

    @Test
    void givesUpWhenOthersAreAlwaysFaster() {
        int[] next = {0};
        school.gradebooks.beforeSave = () -> {
            Runnable meddling = school.gradebooks.beforeSave;
            school.gradebooks.beforeSave = () -> {};
            enter("LI", row("binh", Map.of("midterm", Integer.toString(++next[0] % 10))));
            school.gradebooks.beforeSave = meddling;
        };
        assertThat(enter("LI", row("an", Map.of("midterm", "8"))).answer()).isEqualTo(new GradebookAnswer.Busy());
    }

    @Test
    void aCallerWhoReadAnotherVersionIsRefused() {
        enter("LI", row("an", Map.of("midterm", "8")));
        var command = new EnterMarks.Command(
                School.CLASS,
                "LI",
                Semester.FIRST,
                false,
                List.of(row("an", Map.of("midterm", "9"))),
                OptionalLong.of(0));
        assertThat(school.enterMarks.handle(command, School.teacherOf("LI")).answer())
                .isEqualTo(new GradebookAnswer.Outdated());
        assertThat(texts("LI", "an")).containsEntry("midterm", "8.0");
    }

    @Test
    void aSubjectThatTheProgrammeDoesNotHaveIsRefused() {
        school.assign(2, List.of(School.teaching("KHTN")));
        assertThat(enter("KHTN", row("an", Map.of("midterm", "8"))).answer())
                .isEqualTo(new GradebookAnswer.Refused(GradebookRefusal.UNKNOWN_SUBJECT, List.of()));
    }

    @Test
    void readsWhatWasEntered() {
        enter("LI", row("an", Map.of("midterm", "8")));
        var found = school.readGradebook.handle(School.CLASS, "LI", School.homeroom());
        assertThat(found).isInstanceOf(Found.Book.class);
        assertThat(school.readGradebook.handle(School.CLASS, "NN2", School.manager()))
                .isEqualTo(new Found.Hidden());
    }

    private Entered enter(String subject, RowEntry... rows) {
        return school.enterMarks.handle(
                new EnterMarks.Command(
                        School.CLASS, subject, Semester.FIRST, false, Arrays.asList(rows), OptionalLong.empty()),
                School.teacherOf(subject));
    }

    private GradebookAnswer close(String subject) {
        return school.closeGradebook.handle(School.CLASS, subject, OptionalLong.empty(), School.teacherOf(subject));
    }

    private Map<String, String> texts(String subject, String pupil) {
        var texts = new LinkedHashMap<String, String>();
        school.gradebooks
                .find(School.CLASS, subject)
                .orElseThrow()
                .of(pupil)
                .first()
                .marks()
                .forEach((cell, mark) -> texts.put(cell.path(), mark.text()));
        return texts;
    }

    private static List<Fault> faults(Entered entered) {
        return entered.answer() instanceof GradebookAnswer.Refused(var _, var faults)
                ? faults.stream().map(FieldFault::fault).toList()
                : List.of();
    }

    private static RowEntry row(String pupil, Map<String, String> marks) {
        var cells = new LinkedHashMap<Cell, String>();
        marks.forEach((path, text) -> cells.put(Cell.of(path), text));
        return new RowEntry(pupil, cells, Optional.empty());
    }

    private static RowEntry comment(String pupil, String text) {
        return new RowEntry(pupil, Map.of(), Optional.of(text));
    }
}
