package vn.hocba.grading.regulation.domain.tt22;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocba.grading.regulation.domain.Attainment.FAIR;
import static vn.hocba.grading.regulation.domain.Attainment.GOOD;
import static vn.hocba.grading.regulation.domain.Attainment.SATISFACTORY;
import static vn.hocba.grading.regulation.domain.Attainment.UNSATISFACTORY;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocba.grading.regulation.domain.Attainment;
import vn.hocba.grading.regulation.domain.Award;
import vn.hocba.grading.regulation.domain.Completion;
import vn.hocba.grading.regulation.domain.Decision;
import vn.hocba.grading.regulation.domain.PassMark;
import vn.hocba.grading.regulation.domain.RuleOptions;
import vn.hocba.grading.regulation.domain.SchoolLevel;
import vn.hocba.grading.regulation.domain.Score;

/** The worked cases Y1 to Y9. */
class YearDecisionTests {

    private static final String L1 = "8.0x6 6.5 6.5";
    private static final String L13 = "5.0x5 4.9x3";
    private static final String L14 = "6.5x6 5.0 5.0";
    private static final String L18 = "9.2 9.0 9.1 9.5 9.0 9.0 7.0 6.5";

    @Test
    void y1ExcellentWithConductFairThenGood() {
        var outcome = judged(Years.year(L18, 0, FAIR, GOOD));
        assertThat(outcome.conductYear()).isEqualTo(GOOD);
        assertThat(outcome.awards()).containsExactly(Award.EXCELLENT_STUDENT);
        assertThat(outcome.decision()).isEqualTo(Decision.PROMOTED);
        assertThat(outcome.completion()).isNull();
    }

    @Test
    void y2ConductFairEarnsNoTitle() {
        var outcome = judged(Years.year(L1, 0, SATISFACTORY, GOOD));
        assertThat(outcome.conductYear()).isEqualTo(FAIR);
        assertThat(outcome.awards()).isEmpty();
        assertThat(outcome.decision()).isEqualTo(Decision.PROMOTED);
    }

    @ParameterizedTest(name = "{0} sessions: {1}")
    @CsvSource({"45, PROMOTED", "46, NOT_PROMOTED"})
    void y3AndY4TheLimitOfAbsences(int absences, Decision expected) {
        var outcome = judged(Years.year(10, Years.results(L14, 0), GOOD, GOOD, absences, Map.of(), null));
        assertThat(outcome.decision()).isEqualTo(expected);
        assertThat(outcome.promotion().attendance()).isEqualTo(absences <= 45);
        assertThat(outcome.remedies().retest()).isEmpty();
    }

    @Test
    void y5RetestOfTheSubjectsBelowFive() {
        var before = judged(Years.year(L13, 0, FAIR, FAIR));
        assertThat(before.decision()).isEqualTo(Decision.NOT_PROMOTED);
        assertThat(before.remedies().retest()).containsExactly("S5", "S6", "S7");
        var after = judged(Years.year(10, Years.results(L13, 0), FAIR, FAIR, 0, Map.of("S5", Score.of("5.0")), null));
        assertThat(after.year().level()).isEqualTo(UNSATISFACTORY);
        assertThat(after.afterRetest().level()).isEqualTo(SATISFACTORY);
        assertThat(after.decision()).isEqualTo(Decision.PROMOTED);
        assertThat(after.awards()).isEmpty();
    }

    @Test
    void y6RetestOfCommentSubjects() {
        var before = judged(Years.year("8.5x8", 2, SATISFACTORY, SATISFACTORY));
        assertThat(before.remedies().retest()).containsExactly("C0", "C1");
        var after = judged(Years.year(
                10,
                Years.results("8.5x8", 2),
                SATISFACTORY,
                SATISFACTORY,
                0,
                Map.of("C0", PassMark.PASS, "C1", PassMark.FAIL),
                null));
        assertThat(after.afterRetest().raw()).isEqualTo(SATISFACTORY);
        assertThat(after.afterRetest().level()).isEqualTo(FAIR);
        assertThat(after.decision()).isEqualTo(Decision.PROMOTED);
    }

    @Test
    void y7SummerTrainingReplacesTheConduct() {
        var before = judged(Years.year(L14, 0, FAIR, UNSATISFACTORY));
        assertThat(before.remedies().training()).isTrue();
        assertThat(before.decision()).isEqualTo(Decision.NOT_PROMOTED);
        var after = judged(Years.year(10, Years.results(L14, 0), FAIR, UNSATISFACTORY, 0, Map.of(), SATISFACTORY));
        assertThat(after.conductYear()).isEqualTo(UNSATISFACTORY);
        assertThat(after.decision()).isEqualTo(Decision.PROMOTED);
        var failed = judged(Years.year(10, Years.results(L14, 0), FAIR, UNSATISFACTORY, 0, Map.of(), UNSATISFACTORY));
        assertThat(failed.decision()).isEqualTo(Decision.NOT_PROMOTED);
    }

    @Test
    void y8TheSecondSemesterDecidesTheConduct() {
        assertThat(judged(Years.year(L14, 0, GOOD, UNSATISFACTORY)).conductYear())
                .isEqualTo(UNSATISFACTORY);
    }

    @ParameterizedTest(name = "grade {0}: {1}, {2}")
    @CsvSource({
        "9, COMPLETED_LEVEL, LOWER_SECONDARY_COMPLETED",
        "12, COMPLETED_LEVEL, UPPER_SECONDARY_COMPLETED",
        "8, PROMOTED,",
        "11, PROMOTED,"
    })
    void y9TheLastGradeCompletesTheLevel(int grade, Decision decision, Completion completion) {
        var outcome = judged(Years.year(grade, Years.results(L14, 0), GOOD, GOOD, 0, Map.of(), null));
        assertThat(outcome.decision()).isEqualTo(decision);
        assertThat(outcome.completion()).isEqualTo(completion);
        var failed = judged(Years.year(grade, Years.results(L13, 0), GOOD, GOOD, 0, Map.of(), null));
        assertThat(failed.completion()).isNull();
    }

    @Test
    void withConductUnsatisfactoryTheRetestWaitsForTheTraining() {
        var both = judged(Years.year(L13, 0, FAIR, UNSATISFACTORY));
        assertThat(both.remedies().training()).isTrue();
        assertThat(both.remedies().retest()).isEmpty();
        var trained = judged(Years.year(10, Years.results(L13, 0), FAIR, UNSATISFACTORY, 0, Map.of(), SATISFACTORY));
        assertThat(trained.remedies().retest()).containsExactly("S5", "S6", "S7");
    }

    @ParameterizedTest(name = "{0}, conduct {1}: {2}")
    @CsvSource({
        "9.0x6 6.5 6.5, GOOD, EXCELLENT_STUDENT",
        "9.0x5 8.9x3, GOOD, GOOD_STUDENT",
        "9.0x6 6.5 6.5, FAIR,",
        "8.0x5 7.9x3, GOOD,"
    })
    void titlesNeedSixNines(String scored, Attainment conduct, Award expected) {
        var awards = judged(Years.year(scored, 0, conduct, conduct)).awards();
        assertThat(awards.isEmpty() ? null : awards.getFirst()).isEqualTo(expected);
    }

    @Test
    void semestersAreJudgedByTheirOwnResults() {
        var outcome = SecondaryRules.evaluate(
                new SecondaryYear(
                        SchoolLevel.UPPER_SECONDARY,
                        10,
                        Years.results("8.0x8", 0).stream()
                                .map(one -> new SecondarySubject(
                                        one.subject(),
                                        one.mark() instanceof Score ? Score.of("6.0") : PassMark.FAIL,
                                        one.mark(),
                                        null))
                                .toList(),
                        GOOD,
                        GOOD,
                        null,
                        0),
                RuleOptions.USUAL);
        assertThat(outcome.semester1().level()).isEqualTo(UNSATISFACTORY);
        assertThat(outcome.semester2().level()).isEqualTo(GOOD);
        assertThat(outcome.year().level()).isEqualTo(FAIR);
    }

    private static SecondaryOutcome judged(SecondaryYear year) {
        return SecondaryRules.evaluate(year, RuleOptions.USUAL);
    }
}
