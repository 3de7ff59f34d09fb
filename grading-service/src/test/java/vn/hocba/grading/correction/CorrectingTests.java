package vn.hocba.grading.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hocba.grading.sample.CorrectionDesk.done;
import static vn.hocba.grading.sample.CorrectionDesk.midterm;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocba.grading.correction.application.CorrectionAnswer;
import vn.hocba.grading.correction.application.RequestCorrection;
import vn.hocba.grading.correction.domain.CellEntry;
import vn.hocba.grading.correction.domain.Correction;
import vn.hocba.grading.correction.domain.CorrectionRefusal;
import vn.hocba.grading.correction.domain.CorrectionState;
import vn.hocba.grading.gradebook.domain.Cell;
import vn.hocba.grading.gradebook.domain.CellChange;
import vn.hocba.grading.gradebook.domain.Fault;
import vn.hocba.grading.gradebook.domain.FieldFault;
import vn.hocba.grading.gradebook.domain.GradebookEntry;
import vn.hocba.grading.homeroom.domain.BookChange;
import vn.hocba.grading.regulation.domain.Attainment;
import vn.hocba.grading.regulation.domain.Award;
import vn.hocba.grading.regulation.domain.SchoolLevel;
import vn.hocba.grading.sample.CorrectionDesk;
import vn.hocba.grading.sample.InMemoryCorrections;
import vn.hocba.grading.sample.InMemoryYearResults;
import vn.hocba.grading.sample.School;
import vn.hocba.grading.yearresult.domain.YearResult;
import vn.hocba.kit.audit.AuditEvent;

class CorrectingTests {

    private static final String AN_YEAR = "an:2025-2026";

    private final School school = new School();
    private final InMemoryYearResults results = new InMemoryYearResults();
    private final InMemoryCorrections corrections = new InMemoryCorrections();
    private final CorrectionDesk desk = new CorrectionDesk(
            school, new CorrectionDesk.Stores(school.gradebooks, school.books, results, corrections));

    /** The process ends. */
    private static final class Died extends RuntimeException {}

    @BeforeEach
    void anApprovedClass() {
        school.closed("6.4");
        school.approve();
        desk.finalizeResults.handle(School.CLASS);
    }

    @Test
    void aMarkIsCorrectedAndThePupilsYearIsFinalAnew() {
        Correction confirmed = desk.confirmed("LI", "an", midterm("6.4", "10"));
        Correction applied = done(desk.decide.approve(confirmed.id(), School.manager()));
        assertThat(applied.state()).isEqualTo(CorrectionState.APPLIED);
        assertThat(applied.yearResultVersion()).isEqualTo(2);
        assertThat(stored("LI")).isEqualTo("10.0");
        var book = school.gradebooks.find(School.CLASS, "LI").orElseThrow();
        assertThat(book.isClosedIn(1)).as("it stays closed").isTrue();
        assertThat(line("an", "LI")).isEqualTo("7.3");
        YearResult result = results.stored.get(AN_YEAR);
        assertThat(result.version()).isEqualTo(2);
        assertThat(result.correctionReason()).isEqualTo(CorrectionDesk.REASON);
        assertThat(result.result()).isEqualTo(school.result("an"));
        assertThat(results.stored.get("binh:2025-2026").version()).isEqualTo(1);
        assertThat(line("binh", "LI")).isEqualTo("6.4");
    }

    @Test
    void theHistorySaysWhoCorrectedWhatAndByWhichRequest() {
        Correction applied = corrected();
        GradebookEntry entry = school.gradebooks.history(School.CLASS, "LI").getLast();
        assertThat(entry.correction()).isEqualTo(applied.id());
        assertThat(entry.closed()).isFalse();
        assertThat(entry.by().role()).isEqualTo("MANAGER");
        assertThat(entry.changes()).containsExactly(new CellChange("an", "semester2.midterm", "6.4", "10.0"));
        BookChange.Step step = school.books.saved.getLast().step();
        assertThat(step).isEqualTo(new BookChange.Step("CORRECTED", applied.id()));
        assertThat(desk.audited.stream().map(AuditEvent::action)).containsExactly("correction.apply");
    }

    @Test
    void aCorrectionThatMovesAnAverageMovesTheLevelAndTheAward() {
        assertThat(school.result("an").secondary().learningYear()).isEqualTo(Attainment.SATISFACTORY);
        for (String subject : List.of("VAN", "TOAN", "NN1", "SU", "LI", "HOA")) {
            Correction confirmed = desk.confirmed(subject, "an", new CellEntry("semester2.final", "6.4", "7.4"));
            desk.decide.approve(confirmed.id(), School.manager());
        }
        assertThat(school.result("an").secondary().learningYear()).isEqualTo(Attainment.FAIR);
        assertThat(school.result("an").awards()).isEmpty();
        assertThat(results.stored.get(AN_YEAR).version()).isEqualTo(7);
        assertThat(school.result("binh").secondary().learningYear()).isEqualTo(Attainment.SATISFACTORY);
    }

    @Test
    void aCorrectionThatChangesNothingOnTheRecordMakesNoNewVersionOfIt() {
        Correction confirmed = desk.confirmed("LI", "an", new CellEntry("semester2.regular[0]", "6.4", "6.5"));
        Correction applied = done(desk.decide.approve(confirmed.id(), School.manager()));
        assertThat(applied.state()).isEqualTo(CorrectionState.APPLIED);
        assertThat(applied.yearResultVersion()).isEqualTo(1);
        assertThat(results.stored.get(AN_YEAR).version()).isEqualTo(1);
    }

    @Test
    void aPrimaryLevelAndItsCommentAreCorrected() {
        school.open(SchoolLevel.PRIMARY, 5, School.PRIMARY);
        results.stored.clear();
        school.markAll("T");
        school.closeSubjects();
        School.PUPILS.forEach(pupil -> school.keep(school.traits(pupil, "T", false)));
        school.close();
        school.approve();
        desk.finalizeResults.handle(School.CLASS);
        assertThat(school.result("an").awards()).containsExactly(Award.EXCELLENT_STUDENT);
        Correction confirmed = desk.confirmed(
                "DD",
                "an",
                new CellEntry("semester2.level", "T", "H"),
                new CellEntry("semester2.comment", "Có tiến bộ.", "Cần cố gắng hơn."));
        desk.decide.approve(confirmed.id(), School.manager());
        assertThat(school.result("an").awards()).isEmpty();
        assertThat(school.result("an").primary().result().name()).isEqualTo("HT");
        assertThat(results.stored.get(AN_YEAR).version()).isEqualTo(2);
    }

    @Test
    void aClosedClassIsJudgedAnewAndApprovedWithThat() {
        school.closed("6.4");
        results.stored.clear();
        Correction applied = corrected();
        assertThat(applied.yearResultVersion()).isZero();
        assertThat(line("an", "LI")).isEqualTo("7.3");
        school.approve();
        desk.finalizeResults.handle(School.CLASS);
        assertThat(results.stored.get(AN_YEAR).version()).isEqualTo(1);
        assertThat(results.stored.get(AN_YEAR).result()).isEqualTo(school.result("an"));
    }

    @Test
    void aLockedSubjectOfAnOpenClassIsCorrectedBeforeTheClosing() {
        school.open();
        school.markAll("6.4");
        school.closeSubjects();
        School.PUPILS.forEach(pupil -> school.keep(School.conduct(pupil, "GOOD", "GOOD")));
        corrected();
        school.close();
        assertThat(line("an", "LI")).isEqualTo("7.3");
    }

    @Test
    void whoeverClosesTheClassWithTheMarkOfBeforeLooksAgain() {
        school.open();
        school.markAll("6.4");
        school.closeSubjects();
        School.PUPILS.forEach(pupil -> school.keep(School.conduct(pupil, "GOOD", "GOOD")));
        Correction confirmed = desk.confirmed("LI", "an", midterm("6.4", "10"));
        school.books.beforeSave = once(() -> desk.decide.approve(confirmed.id(), School.manager()));
        school.close();
        assertThat(line("an", "LI")).isEqualTo("7.3");
    }

    @Test
    void theFinalResultIsRightEvenIfItIsMadeAfterTheCorrection() {
        results.stored.clear();
        assertThat(corrected().yearResultVersion()).isEqualTo(1);
        assertThat(desk.finalizeResults.handle(School.CLASS)).isEqualTo(2);
        assertThat(results.stored.get(AN_YEAR).result()).isEqualTo(school.result("an"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"before the gradebook", "before the book", "before the result", "before the end"})
    void aProcessThatEndsInBetweenIsFollowedByOneThatDoesTheRestOnce(String when) {
        Correction confirmed = desk.confirmed("LI", "an", midterm("6.4", "10"));
        Runnable death = () -> {
            throw new Died();
        };
        Consumer<Runnable> plan = switch (when) {
            case "before the gradebook" -> hook -> school.gradebooks.beforeSave = hook;
            case "before the book" -> hook -> school.books.beforeSave = hook;
            case "before the result" -> hook -> results.beforeCorrection = hook;
            default -> hook -> corrections.beforeSave = afterTheFirst(hook);
        };
        plan.accept(death);
        assertThatThrownBy(() -> desk.decide.approve(confirmed.id(), School.manager()))
                .isInstanceOf(Died.class);
        assertThat(corrections.find(confirmed.id()).orElseThrow().state()).isEqualTo(CorrectionState.APPROVED);
        plan.accept(() -> {});
        assertThat(desk.apply.waiting(10)).containsExactly(confirmed.id());
        desk.apply.waiting(10).forEach(desk.apply::handle);
        desk.apply.handle(confirmed.id());
        assertThat(desk.apply.waiting(10)).isEmpty();
        Correction applied = corrections.find(confirmed.id()).orElseThrow();
        assertThat(applied.state()).isEqualTo(CorrectionState.APPLIED);
        assertThat(applied.yearResultVersion()).isEqualTo(2);
        assertThat(stored("LI")).isEqualTo("10.0");
        assertThat(school.gradebooks.history(School.CLASS, "LI").stream()
                        .filter(entry -> entry.correction().equals(applied.id())))
                .hasSize(1);
        assertThat(school.books.saved.stream()
                        .filter(one -> one.step() != null && one.step().reason().equals(applied.id())))
                .hasSize(1);
        assertThat(results.stored.get(AN_YEAR).version()).isEqualTo(2);
        assertThat(desk.audited).hasSize(1);
    }

    @Test
    void twoCorrectionsOfOnePupilBothStandInTheLastVersion() {
        Correction li = desk.confirmed("LI", "an", midterm("6.4", "10"));
        Correction hoa = desk.confirmed("HOA", "an", midterm("6.4", "9"));
        // the second one overtakes the first between its book and its result
        results.beforeCorrection = once(() -> desk.decide.approve(hoa.id(), School.manager()));
        desk.decide.approve(li.id(), School.manager());
        assertThat(results.stored.get(AN_YEAR).result()).isEqualTo(school.result("an"));
        assertThat(line("an", "LI")).isEqualTo("7.3");
        assertThat(line("an", "HOA")).isEqualTo("7.1");
    }

    @Test
    void aRequestWhoseOldValueIsNotStoredIsRefused() {
        assertThat(desk.request("LI", "an", midterm("6.0", "10")))
                .isEqualTo(new CorrectionAnswer.Refused(
                        CorrectionRefusal.INVALID, List.of(new FieldFault("cells[0].old", Fault.VALUE_OUTDATED))));
    }

    @Test
    void aRequestThatWasOvertakenIsRefusedAtEachStep() {
        school.closed("6.4");
        Correction confirmed = desk.confirmed("LI", "an", midterm("6.4", "10"));
        Correction requested = done(desk.request("LI", "binh", midterm("6.4", "10")));
        school.reopen("LI");
        school.mark("LI", "an", "7");
        school.mark("LI", "binh", "7");
        assertThat(desk.decide.confirm(requested.id(), School.homeroom()))
                .isEqualTo(new CorrectionAnswer.Refused(CorrectionRefusal.OUTDATED, List.of()));
        assertThat(desk.decide.approve(confirmed.id(), School.manager()))
                .isEqualTo(new CorrectionAnswer.Refused(CorrectionRefusal.OUTDATED, List.of()));
    }

    @Test
    void aChangeBetweenApprovalAndEffectIsNotOverwritten() {
        school.closed("6.4");
        Correction confirmed = desk.confirmed("LI", "an", midterm("6.4", "10"));
        corrections.beforeSave = once(() -> {
            school.reopen("LI");
            school.mark("LI", "an", "7");
        });
        Correction overtaken = done(desk.decide.approve(confirmed.id(), School.manager()));
        assertThat(overtaken.state()).isEqualTo(CorrectionState.OVERTAKEN);
        assertThat(stored("LI")).isEqualTo("7.0");
        assertThat(desk.apply.waiting(10)).isEmpty();
    }

    @Test
    void anOpenGradebookNeedsNoCorrection() {
        school.open();
        school.markAll("6.4");
        assertThat(refusal(desk.request("LI", "an", midterm("6.4", "10")))).isEqualTo(CorrectionRefusal.NOT_LOCKED);
    }

    @Test
    void oneRequestForAMarkAtATime() {
        Correction first = done(desk.request("LI", "an", midterm("6.4", "10")));
        assertThat(refusal(desk.request("LI", "an", midterm("6.4", "9")))).isEqualTo(CorrectionRefusal.PENDING);
        assertThat(desk.request("LI", "binh", midterm("6.4", "9"))).isInstanceOf(CorrectionAnswer.Done.class);
        desk.decide.withdraw(first.id(), "Đề nghị nhầm", School.teacherOf("LI"));
        assertThat(desk.request("LI", "an", midterm("6.4", "9"))).isInstanceOf(CorrectionAnswer.Done.class);
    }

    @ParameterizedTest
    @CsvSource({
        "semester3.midterm, 6.4, 7, cells[0].field, FIELD_UNKNOWN",
        "semester1.regular[, 6.4, 7, cells[0].field, FIELD_UNKNOWN",
        "semester1.regular[9], '', 7, cells[0].new, TOO_MANY_REGULAR",
        "semester1.level, '', T, cells[0].new, NOT_APPLICABLE",
        "semester1.midterm, 6.4, 10.5, cells[0].new, MARK_OUT_OF_RANGE",
        "semester1.midterm, 6.4, 7.25, cells[0].new, MARK_TOO_PRECISE",
        "semester1.midterm, 6.4, , cells[0].new, MARK_MISSING",
        "semester1.midterm, x, 7, cells[0].old, MARK_MALFORMED",
        "semester1.midterm, '', 7, cells[0].old, VALUE_OUTDATED",
        "semester1.midterm, 6.40, 6.4, cells[0].new, VALUE_UNCHANGED",
    })
    void saysWhatIsWrongWithAValue(String field, String before, String after, String where, Fault fault) {
        assertThat(desk.request("LI", "an", new CellEntry(field, before, after)))
                .isEqualTo(
                        new CorrectionAnswer.Refused(CorrectionRefusal.INVALID, List.of(new FieldFault(where, fault))));
    }

    @Test
    void aFieldStandsOnceInARequest() {
        assertThat(desk.request("LI", "an", midterm("6.4", "7"), midterm("6.4", "8")))
                .isEqualTo(new CorrectionAnswer.Refused(
                        CorrectionRefusal.INVALID, List.of(new FieldFault("cells[1].field", Fault.FIELD_REPEATED))));
        assertThat(desk.request("LI", "nobody", midterm("6.4", "7")))
                .isEqualTo(new CorrectionAnswer.Refused(
                        CorrectionRefusal.INVALID, List.of(new FieldFault("pupilId", Fault.PUPIL_NOT_IN_CLASS))));
    }

    @Test
    void aHomeroomTeachersOwnRequestIsConfirmedByOneManagerAndApprovedByAnother() {
        var assignments = Stream.concat(
                        School.UPPER.stream().map(School::teaching),
                        Stream.of(new vn.hocba.grading.roster.domain.Assignment(
                                "LI", School.HOMEROOM, "Phạm Thị Thùy Dương", School.FIRST_DAY, null, false)))
                .toList();
        school.assign(2, assignments);
        var command = new RequestCorrection.Command(
                School.CLASS, "LI", "an", List.of(midterm("6.4", "10")), CorrectionDesk.REASON);
        Correction requested = done(desk.request.handle(command, School.homeroom()));
        assertThat(refusal(desk.decide.confirm(requested.id(), School.homeroom())))
                .isEqualTo(CorrectionRefusal.OWN_REQUEST);
        assertThat(desk.read.awaiting(School.homeroom())).isEmpty();
        assertThat(desk.read.awaiting(CorrectionDesk.viceManager())).hasSize(1);
        done(desk.decide.confirm(requested.id(), CorrectionDesk.viceManager()));
        assertThat(refusal(desk.decide.approve(requested.id(), CorrectionDesk.viceManager())))
                .isEqualTo(CorrectionRefusal.SAME_PERSON);
        assertThat(done(desk.decide.approve(requested.id(), School.manager())).state())
                .isEqualTo(CorrectionState.APPLIED);
    }

    @Test
    void whereTheHomeroomTeachersWordCountsOneManagerIsEnough() {
        school.assign(
                2,
                List.of(new vn.hocba.grading.roster.domain.Assignment(
                        "LI", School.HOMEROOM, "Phạm Thị Thùy Dương", School.FIRST_DAY, null, true)));
        var trusting = new CorrectionDesk(
                school, new CorrectionDesk.Stores(school.gradebooks, school.books, results, corrections), true);
        var command = new RequestCorrection.Command(
                School.CLASS, "LI", "an", List.of(midterm("6.4", "10")), CorrectionDesk.REASON);
        Correction requested = done(trusting.request.handle(command, School.homeroom()));
        assertThat(requested.state()).isEqualTo(CorrectionState.CONFIRMED);
        assertThat(requested.steps()).hasSize(2);
        assertThat(done(trusting.decide.approve(requested.id(), School.manager()))
                        .state())
                .isEqualTo(CorrectionState.APPLIED);
    }

    @Test
    void theHomeroomTeachersWordCountsOnlyInThatRole() {
        school.assign(
                2,
                List.of(new vn.hocba.grading.roster.domain.Assignment(
                        "LI", School.HOMEROOM, "Phạm Thị Thùy Dương", School.FIRST_DAY, null, true)));
        var trusting = new CorrectionDesk(
                school, new CorrectionDesk.Stores(school.gradebooks, school.books, results, corrections), true);
        var command = new RequestCorrection.Command(
                School.CLASS, "LI", "an", List.of(midterm("6.4", "10")), CorrectionDesk.REASON);
        Correction requested =
                done(trusting.request.handle(command, School.person(School.HOMEROOM, "SUBJECT_TEACHER")));
        assertThat(requested.state()).isEqualTo(CorrectionState.REQUESTED);
    }

    @Test
    void theFinalResultOfAnotherClassIsLeftAlone() {
        YearResult official = results.stored.get(AN_YEAR);
        YearResult elsewhere = new YearResult(3, "class-of-the-new-school", official.yearEnd(), official.result(), "");
        results.stored.put(AN_YEAR, elsewhere);
        Correction confirmed = desk.confirmed("LI", "an", midterm("6.4", "10"));
        Correction applied = done(desk.decide.approve(confirmed.id(), School.manager()));
        assertThat(applied.state()).isEqualTo(CorrectionState.APPLIED);
        assertThat(applied.yearResultVersion()).isZero();
        assertThat(results.stored.get(AN_YEAR)).isEqualTo(elsewhere);
    }

    @Test
    void aManagerConfirmsNobodyElsesRequest() {
        Correction requested = done(desk.request("LI", "an", midterm("6.4", "10")));
        assertThat(desk.decide.confirm(requested.id(), School.manager())).isEqualTo(new CorrectionAnswer.Denied());
    }

    @Test
    void everybodySeesWhatWaitsForThem() {
        Correction requested = done(desk.request("LI", "an", midterm("6.4", "10")));
        assertThat(desk.read.awaiting(School.homeroom())).containsExactly(requested);
        assertThat(desk.read.awaiting(School.manager())).isEmpty();
        assertThat(desk.read.awaiting(School.teacherOf("LI"))).isEmpty();
        done(desk.decide.confirm(requested.id(), School.homeroom()));
        assertThat(desk.read.awaiting(School.homeroom())).isEmpty();
        assertThat(desk.read.awaiting(School.manager())).hasSize(1);
        assertThat(desk.read.awaiting(School.person(School.OTHER + "-QL001", "MANAGER")))
                .isEmpty();
        done(desk.decide.reject(requested.id(), "Không đủ căn cứ", School.manager()));
        assertThat(desk.read.awaiting(School.manager())).isEmpty();
    }

    private Correction corrected() {
        Correction confirmed = desk.confirmed("LI", "an", midterm("6.4", "10"));
        return done(desk.decide.approve(confirmed.id(), School.manager()));
    }

    private String stored(String subject) {
        var row = school.gradebooks.find(School.CLASS, subject).orElseThrow().of("an");
        return row.second().at(Cell.MIDTERM).orElseThrow().text();
    }

    private String line(String pupil, String subject) {
        return school.result(pupil).subjects().stream()
                .filter(line -> line.subjectCode().equals(subject))
                .findFirst()
                .orElseThrow()
                .semester2()
                .text();
    }

    private static CorrectionRefusal refusal(CorrectionAnswer answer) {
        return ((CorrectionAnswer.Refused) answer).reason();
    }

    private static Runnable once(Runnable what) {
        var left = new AtomicInteger(1);
        return () -> {
            if (left.getAndDecrement() == 1) {
                what.run();
            }
        };
    }

    private static Runnable afterTheFirst(Runnable what) {
        var calls = new AtomicInteger();
        return () -> {
            if (calls.getAndIncrement() > 0) {
                what.run();
            }
        };
    }
}
