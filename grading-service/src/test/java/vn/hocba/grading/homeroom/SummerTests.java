package vn.hocba.grading.homeroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocba.grading.gradebook.domain.Fault;
import vn.hocba.grading.gradebook.domain.FieldFault;
import vn.hocba.grading.homeroom.application.ClassAnswer;
import vn.hocba.grading.homeroom.domain.Approval.Decisions;
import vn.hocba.grading.homeroom.domain.BookRefusal;
import vn.hocba.grading.homeroom.domain.ClassApproved;
import vn.hocba.grading.homeroom.domain.ClassState;
import vn.hocba.grading.homeroom.domain.Summer.RetestEntry;
import vn.hocba.grading.homeroom.domain.Summer.TrainingEntry;
import vn.hocba.grading.regulation.domain.Attainment;
import vn.hocba.grading.regulation.domain.Award;
import vn.hocba.grading.regulation.domain.Decision;
import vn.hocba.grading.regulation.domain.SchoolLevel;
import vn.hocba.grading.regulation.domain.tt27.result.PrimaryResult;
import vn.hocba.grading.roster.domain.EnrolmentStatus;
import vn.hocba.grading.sample.School;

/** Between the closing and the approval: binh has two subjects of 3.0, chau's conduct is Chưa đạt. */
class SummerTests {

    private final School school = new School();

    @BeforeEach
    void closed() {
        school.open();
        school.markAll("7");
        school.mark("LI", "binh", "3");
        school.mark("HOA", "binh", "3");
        school.closeSubjects();
        school.keep(
                School.conduct("an", "GOOD", "GOOD"),
                School.conduct("binh", "FAIR", "FAIR"),
                School.conduct("chau", "FAIR", "UNSATISFACTORY"));
        assertThat(school.close()).isInstanceOf(ClassAnswer.Done.class);
    }

    @Test
    void saysWhatIsOpen() {
        assertThat(school.result("binh").openRetests()).containsExactly("LI", "HOA");
        assertThat(school.result("binh").trainingOpen()).isFalse();
        assertThat(school.result("chau").trainingOpen()).isTrue();
        assertThat(school.approve())
                .isEqualTo(refused(
                        BookRefusal.REMEDIES_OPEN,
                        new FieldFault("results[binh].retestSubjects[0]", Fault.RETEST_OPEN),
                        new FieldFault("results[binh].retestSubjects[1]", Fault.RETEST_OPEN),
                        new FieldFault("results[chau].trainingDue", Fault.TRAINING_OPEN)));
    }

    @Test
    void aRetestReplacesTheYearsResult() {
        retest("LI", "binh", "4");
        assertThat(school.result("binh").decision()).isEqualTo(Decision.NOT_PROMOTED);
        assertThat(school.result("binh").openRetests()).containsExactly("HOA");
        retest("HOA", "binh", "4.5");
        var result = school.result("binh");
        assertThat(result.decision()).isEqualTo(Decision.PROMOTED);
        assertThat(result.secondary().learningYear()).isEqualTo(Attainment.UNSATISFACTORY);
        assertThat(result.secondary().learningAfterRetest()).isEqualTo(Attainment.SATISFACTORY);
        assertThat(result.openRetests()).isEmpty();
        assertThat(result.retestSubjects()).containsExactly("LI", "HOA");
        assertThat(school.books.saved.getLast().changes())
                .extracting("field", "before", "after")
                .containsExactly(org.assertj.core.groups.Tuple.tuple("retests.HOA", "", "4.5"));
    }

    @Test
    void whenOneRetestIsEnoughNothingElseIsOpen() {
        retest("LI", "binh", "7");
        assertThat(school.result("binh").secondary().learningAfterRetest()).isEqualTo(Attainment.SATISFACTORY);
        assertThat(school.result("binh").openRetests()).isEmpty();
    }

    @Test
    void aRetestMustBeDue() {
        assertThat(retest("LI", "an", "9"))
                .isEqualTo(refused(BookRefusal.INVALID, new FieldFault("rows[0].pupilId", Fault.RETEST_NOT_DUE)));
        assertThat(retest("VAN", "binh", "9"))
                .isEqualTo(refused(BookRefusal.INVALID, new FieldFault("rows[0].pupilId", Fault.RETEST_NOT_DUE)));
        assertThat(retest("LI", "nobody", "9"))
                .isEqualTo(refused(BookRefusal.INVALID, new FieldFault("rows[0].pupilId", Fault.PUPIL_NOT_IN_CLASS)));
        assertThat(retest("LI", "binh", "10.5"))
                .isEqualTo(refused(BookRefusal.INVALID, new FieldFault("rows[0].mark", Fault.MARK_OUT_OF_RANGE)));
        assertThat(retest("LI", "binh", null))
                .isEqualTo(refused(BookRefusal.INVALID, new FieldFault("rows[0].mark", Fault.MARK_MISSING)));
    }

    @Test
    void trainingReplacesTheConduct() {
        train("chau", "SATISFACTORY");
        var result = school.result("chau");
        assertThat(result.decision()).isEqualTo(Decision.PROMOTED);
        assertThat(result.secondary().conductYear()).isEqualTo(Attainment.UNSATISFACTORY);
        assertThat(result.secondary().conductAfterTraining()).isEqualTo(Attainment.SATISFACTORY);
        assertThat(result.trainingOpen()).isFalse();
        assertThat(train("an", "FAIR"))
                .isEqualTo(refused(BookRefusal.INVALID, new FieldFault("rows[0].pupilId", Fault.TRAINING_NOT_DUE)));
        assertThat(train("chau", "BEST"))
                .isEqualTo(refused(BookRefusal.INVALID, new FieldFault("rows[0].conduct", Fault.CONDUCT_UNKNOWN)));
    }

    @Test
    void aRetestBeforeTheApprovalNeedsAClosedClass() {
        school.reopen();
        assertThat(retest("LI", "binh", "6")).isEqualTo(refused(BookRefusal.CLASS_NOT_CLOSED));
        assertThat(train("chau", "FAIR")).isEqualTo(refused(BookRefusal.CLASS_NOT_CLOSED));
        assertThat(school.approve()).isEqualTo(refused(BookRefusal.CLASS_NOT_CLOSED));
    }

    @Test
    void theApprovalTellsItOnceAndEndsEverything() {
        assertThat(school.approve("binh", "chau")).isInstanceOf(ClassAnswer.Done.class);
        var book = school.books.find(School.CLASS).orElseThrow();
        assertThat(book.state()).isEqualTo(ClassState.APPROVED);
        assertThat(school.books.events)
                .containsExactly(new ClassApproved(
                        School.CLASS, book.version(), School.CODE, "2025-2026", "79000701-QL001", School.MAY, 3));
        assertThat(school.result("binh").decision()).isEqualTo(Decision.NOT_PROMOTED);
        assertThat(school.approve()).isEqualTo(new ClassAnswer.Done(ClassState.APPROVED, book.version()));
        assertThat(school.books.events).hasSize(1);
        assertThat(retest("LI", "binh", "6")).isEqualTo(refused(BookRefusal.CLASS_APPROVED));
        assertThat(train("chau", "FAIR")).isEqualTo(refused(BookRefusal.CLASS_APPROVED));
        assertThat(school.reopen()).isEqualTo(refused(BookRefusal.CLASS_APPROVED));
        assertThat(school.close()).isEqualTo(refused(BookRefusal.CLASS_APPROVED));
    }

    @Test
    void theApprovalKnowsTheClass() {
        assertThat(school.approve("nobody", "binh", "chau"))
                .isEqualTo(
                        refused(BookRefusal.INVALID, new FieldFault("withoutRemedies[0]", Fault.PUPIL_NOT_IN_CLASS)));
        var decisions = new Decisions(List.of("binh", "chau"), List.of("an"));
        assertThat(school.approveClass.handle(School.CLASS, decisions, OptionalLong.empty(), School.manager()))
                .isEqualTo(refused(BookRefusal.INVALID, new FieldFault("promoted[0]", Fault.PROMOTION_NOT_DUE)));
    }

    @Test
    void whoCameAfterTheClosingStopsTheApproval() {
        school.enrol("dung", 1, EnrolmentStatus.STUDYING);
        assertThat(school.approve("binh", "chau")).isEqualTo(refused(BookRefusal.CLASS_CHANGED));
        school.enrol("dung", 2, EnrolmentStatus.LEFT);
        assertThat(school.approve("binh", "chau")).isInstanceOf(ClassAnswer.Done.class);
    }

    @Test
    void aSubjectThatCameAfterTheClosingStopsTheApproval() {
        var more = new java.util.ArrayList<>(
                School.UPPER.stream().map(School::teaching).toList());
        more.add(School.teaching("NN2"));
        school.assign(2, more);
        assertThat(school.approve("binh", "chau")).isEqualTo(refused(BookRefusal.CLASS_CHANGED));
    }

    @Test
    void whoMovesAwayAfterTheClosingKeepsTheResult() {
        school.enrol("an", 2, EnrolmentStatus.MOVED_AWAY);
        assertThat(school.approve("binh", "chau")).isInstanceOf(ClassAnswer.Done.class);
        assertThat(school.result("an").decision()).isEqualTo(Decision.PROMOTED);
    }

    @Test
    void summerWorkCountsAfterReopeningOnlyWhereItIsStillDue() {
        retest("LI", "binh", "6.5");
        retest("HOA", "binh", "6.5");
        school.reopen("LI");
        school.mark("LI", "binh", "8");
        school.closeSubjects();
        school.close();
        var result = school.result("binh");
        // with one subject of 3.0 among good ones the level is adjusted, and nothing has to be assessed again
        assertThat(result.secondary().learningYear()).isEqualTo(Attainment.SATISFACTORY);
        assertThat(result.secondary().adjustedBySubject()).isEqualTo("HOA");
        assertThat(result.secondary().learningAfterRetest()).isNull();
        assertThat(result.subjects()).allMatch(line -> line.retest() == null);
    }

    @Test
    void aPrimaryPupilIsAssessedAgainInLevelAndTest() {
        primary();
        assertThat(school.result("binh").openRetests()).containsExactly("TOAN");
        assertThat(retest("TOAN", new RetestEntry("binh", "H", "8.5")))
                .isEqualTo(refused(BookRefusal.INVALID, new FieldFault("rows[0].test", Fault.TEST_NOT_WHOLE)));
        assertThat(retest("TOAN", new RetestEntry("binh", "H", "6"))).isInstanceOf(ClassAnswer.Done.class);
        var result = school.result("binh");
        assertThat(result.primary().result()).isEqualTo(PrimaryResult.HT);
        assertThat(result.decision()).isEqualTo(Decision.PROMOTED);
        assertThat(result.openRetests()).isEmpty();
        assertThat(result.awards()).isEmpty();
        assertThat(school.result("an").awards()).containsExactly(Award.EXCELLENT_STUDENT);
    }

    @Test
    void thePrincipalMayLetAPrimaryPupilGoUp() {
        primary();
        assertThat(school.approve()).isInstanceOf(ClassAnswer.Refused.class);
        var decisions = new Decisions(List.of(), List.of("binh"));
        assertThat(school.approveClass.handle(School.CLASS, decisions, OptionalLong.empty(), School.manager()))
                .isInstanceOf(ClassAnswer.Done.class);
        assertThat(school.result("binh").decision()).isEqualTo(Decision.PROMOTED);
        assertThat(school.result("binh").primary().result()).isEqualTo(PrimaryResult.CHT);
    }

    private void primary() {
        school.open(SchoolLevel.PRIMARY, 4, School.PRIMARY);
        school.markAll("T");
        school.mark("TOAN", "binh", "C");
        school.closeSubjects();
        School.PUPILS.forEach(pupil -> school.keep(school.traits(pupil, "T", false)));
        assertThat(school.close()).isInstanceOf(ClassAnswer.Done.class);
    }

    private ClassAnswer retest(String subject, String pupil, String mark) {
        return retest(subject, new RetestEntry(pupil, mark, null));
    }

    private ClassAnswer retest(String subject, RetestEntry entry) {
        return school.recordSummer.retests(
                School.CLASS, subject, List.of(entry), OptionalLong.empty(), School.teacherOf(subject));
    }

    private ClassAnswer train(String pupil, String conduct) {
        return school.recordSummer.trainings(
                School.CLASS, List.of(new TrainingEntry(pupil, conduct)), OptionalLong.empty(), School.homeroom());
    }

    private static ClassAnswer refused(BookRefusal reason, FieldFault... faults) {
        return new ClassAnswer.Refused(reason, List.of(faults));
    }
}
