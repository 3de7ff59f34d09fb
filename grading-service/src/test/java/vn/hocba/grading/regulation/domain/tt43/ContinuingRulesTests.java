package vn.hocba.grading.regulation.domain.tt43;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocba.grading.regulation.domain.Attainment.FAIR;
import static vn.hocba.grading.regulation.domain.Attainment.GOOD;
import static vn.hocba.grading.regulation.domain.Attainment.SATISFACTORY;
import static vn.hocba.grading.regulation.domain.Attainment.UNSATISFACTORY;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocba.grading.regulation.domain.AdjustReading;
import vn.hocba.grading.regulation.domain.Attainment;
import vn.hocba.grading.regulation.domain.Completion;
import vn.hocba.grading.regulation.domain.Decision;
import vn.hocba.grading.regulation.domain.Mark;
import vn.hocba.grading.regulation.domain.RuleOptions;
import vn.hocba.grading.regulation.domain.SchoolLevel;
import vn.hocba.grading.regulation.domain.Score;
import vn.hocba.grading.regulation.domain.tt22.SecondaryOutcome;
import vn.hocba.grading.regulation.domain.tt22.SecondarySubject;
import vn.hocba.grading.regulation.domain.tt22.SecondaryYear;

/** Both sides of every threshold of Thông tư 43/2021, as far as it is known. */
class ContinuingRulesTests {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        // Tốt: all from 6.5, five from 8.0
        "8.0 8.0 8.0 8.0 8.0 6.5 6.5, GOOD",
        "8.0 8.0 8.0 8.0 7.9 6.5 6.5, FAIR",
        "8.0 8.0 8.0 8.0 8.0 6.5 6.4, FAIR",
        // Khá: all from 5.0, five from 6.5
        "6.5 6.5 6.5 6.5 6.5 5.0 5.0, FAIR",
        "6.5 6.5 6.5 6.5 6.4 5.0 5.0, SATISFACTORY",
        "6.5 6.5 6.5 6.5 6.5 5.0 4.9, SATISFACTORY",
        // Đạt: five from 5.0, none below 3.5
        "5.0 5.0 5.0 5.0 5.0 3.5 3.5, SATISFACTORY",
        "5.0 5.0 5.0 5.0 4.9 3.5 3.5, UNSATISFACTORY",
        "5.0 5.0 5.0 5.0 5.0 3.5 3.4, UNSATISFACTORY"
    })
    void fiveSubjectsMakeALevel(String scores, Attainment expected) {
        assertThat(year(scores, 0).year().level()).isEqualTo(expected);
    }

    @Test
    void sixAreNotNeeded() {
        assertThat(year("8.0 8.0 8.0 8.0 8.0", 0).year().level()).isEqualTo(GOOD);
        assertThat(year("8.0 8.0 8.0 8.0", 0).year().level()).isNotEqualTo(GOOD);
    }

    @Test
    void commentSubjectsDoNotCount() {
        SecondaryOutcome outcome = evaluate(subjects("8.0 8.0 8.0 8.0 8.0", "FAIL FAIL"), 0, GOOD, null);
        assertThat(outcome.year().level()).isEqualTo(GOOD);
        assertThat(outcome.remedies().retest()).isEmpty();
    }

    @Test
    void oneSubjectAdjustsOnlyWhenTheOptionSaysSo() {
        String scores = "8.5 8.5 8.5 8.5 8.5 8.5 4.0";
        assertThat(year(scores, 0).year().level()).isEqualTo(SATISFACTORY);
        RuleOptions adjusting = RuleOptions.CONTINUING.reading(AdjustReading.WITHOUT_THE_SUBJECT);
        assertThat(ContinuingRules.evaluate(learner(subjects(scores, ""), 0, GOOD, null), adjusting)
                        .year()
                        .level())
                .isEqualTo(FAIR);
    }

    @ParameterizedTest(name = "{0} sessions: {1}")
    @CsvSource({"45, COMPLETED_LEVEL", "46, NOT_PROMOTED"})
    void fortyFiveSessionsMayBeMissed(int absences, Decision expected) {
        SecondaryOutcome outcome = year("5.0 5.0 5.0 5.0 5.0", absences);
        assertThat(outcome.decision()).isEqualTo(expected);
        assertThat(outcome.completion())
                .isEqualTo(
                        expected == Decision.COMPLETED_LEVEL ? Completion.CONTINUING_UPPER_SECONDARY_COMPLETED : null);
        assertThat(outcome.awards()).isEmpty();
    }

    @Test
    void conductAsksForTraining() {
        List<SecondarySubject> subjects = subjects("8.0 8.0 8.0 8.0 8.0", "");
        SecondaryOutcome before = evaluate(subjects, 0, UNSATISFACTORY, null);
        assertThat(before.remedies().training()).isTrue();
        assertThat(before.decision()).isEqualTo(Decision.NOT_PROMOTED);
        assertThat(evaluate(subjects, 0, UNSATISFACTORY, SATISFACTORY).decision())
                .isEqualTo(Decision.COMPLETED_LEVEL);
        assertThat(evaluate(subjects, 0, SATISFACTORY, null).remedies().training())
                .isFalse();
    }

    @Test
    void scoresBelowFiveAreAssessedAgain() {
        List<SecondarySubject> subjects = subjects("5.0 5.0 5.0 5.0 4.9 4.9 5.0", "FAIL");
        subjects.set(3, new SecondarySubject("S3", Score.of("4.0"), Score.of("4.0"), null));
        SecondaryOutcome before = evaluate(subjects, 0, GOOD, null);
        assertThat(before.year().level()).isEqualTo(UNSATISFACTORY);
        assertThat(before.remedies().retest()).containsExactly("S3", "S4", "S5");
        subjects.set(3, new SecondarySubject("S3", Score.of("4.0"), Score.of("4.0"), Score.of("5.0")));
        SecondaryOutcome after = evaluate(subjects, 0, GOOD, null);
        assertThat(after.year().level()).isEqualTo(UNSATISFACTORY);
        assertThat(after.afterRetest()).isNotNull();
        assertThat(after.decision()).isEqualTo(Decision.COMPLETED_LEVEL);
    }

    private static SecondaryOutcome year(String scores, int absences) {
        return evaluate(subjects(scores, ""), absences, GOOD, null);
    }

    private static SecondaryOutcome evaluate(
            List<SecondarySubject> subjects, int absences, Attainment conduct, Attainment afterTraining) {
        return ContinuingRules.evaluate(learner(subjects, absences, conduct, afterTraining), RuleOptions.CONTINUING);
    }

    private static SecondaryYear learner(
            List<SecondarySubject> subjects, int absences, Attainment conduct, Attainment afterTraining) {
        return new SecondaryYear(
                SchoolLevel.CONTINUING_UPPER_SECONDARY, 12, subjects, GOOD, conduct, afterTraining, absences);
    }

    private static List<SecondarySubject> subjects(String scores, String passes) {
        var subjects = new ArrayList<SecondarySubject>();
        for (String text : (scores + " " + passes).strip().split(" +")) {
            Mark mark = Mark.of(text);
            subjects.add(new SecondarySubject("S" + subjects.size(), mark, mark, null));
        }
        return subjects;
    }
}
