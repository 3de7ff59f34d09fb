package vn.hocba.grading.regulation.domain.tt27;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocba.grading.regulation.domain.Award;
import vn.hocba.grading.regulation.domain.Completion;
import vn.hocba.grading.regulation.domain.Decision;
import vn.hocba.grading.regulation.domain.PrimaryLevel;
import vn.hocba.grading.regulation.domain.TestMark;
import vn.hocba.grading.regulation.domain.TraitLevel;
import vn.hocba.grading.regulation.domain.tt27.result.PrimaryResult;

/** The worked cases P1 to P7 (P8 is a matter of reading marks), both sides of every threshold, and Điều 11 and 13. */
class PrimaryRulesTests {

    @ParameterizedTest(name = "{0}: {4}")
    @CsvSource({
        "P1, TTTTTT, TTT, 10 9 9 10, HTXS",
        "P2, TTTTTT, TTT, 10 9 8 10, HTT",
        "P3, TTTTTH, TTT, 10 10 10 10, HT",
        "P4, TTHHTT, TDT, 5 6 7, HT",
        "P5, TTHHTT, TTT, 4 9 9, CHT",
        "P6, TTTTTC, TTT, 5 5 5, CHT",
        "P7, TTTTTT, TCT, 9 9 9, CHT",
        "tests exactly 9, TTTTTT, TTT, 9 9 9, HTXS",
        "a test of 8, TTTTTT, TTT, 9 9 8, HTT",
        "tests exactly 7, TTTTTT, TTT, 7 7 7, HTT",
        "a test of 6, TTTTTT, TTT, 7 7 6, HT",
        "tests exactly 5, TTTTTT, TTT, 5 9 9, HT",
        "one trait Đạt, TTTTTT, TTD, 10 10 10, HT",
        "no tests in grades without, TTTTTT, TTT, , HTXS"
    })
    void results(String id, String subjects, String traits, String tests, PrimaryResult expected) {
        var outcome = PrimaryRules.evaluate(year(3, subjects, traits, tests, false, false));
        assertThat(outcome.result()).isEqualTo(expected);
        assertThat(outcome.decision())
                .isEqualTo(expected == PrimaryResult.CHT ? Decision.NOT_PROMOTED : Decision.PROMOTED);
    }

    @ParameterizedTest(name = "{0} recognised {1}: {2}")
    @CsvSource({
        "10 9 9, false, EXCELLENT_STUDENT",
        "10 9 8, true, OUTSTANDING_IN_STUDY",
        "10 9 8, false,",
        "6 6 6, true,"
    })
    void titles(String tests, boolean recognised, Award expected) {
        var awards = PrimaryRules.evaluate(year(3, "TTTTTT", "TTT", tests, recognised, false))
                .awards();
        assertThat(awards.isEmpty() ? null : awards.getFirst()).isEqualTo(expected);
    }

    @Test
    void theLastGradeCompletesPrimarySchool() {
        assertThat(PrimaryRules.evaluate(year(4, "TTTTTT", "TTT", "9 9", false, false))
                        .completion())
                .isEqualTo(Completion.PRIMARY_CLASS_COMPLETED);
        var last = PrimaryRules.evaluate(year(5, "TTTTTT", "TTT", "9 9", false, false));
        assertThat(last.completion()).isEqualTo(Completion.PRIMARY_COMPLETED);
        assertThat(last.decision()).isEqualTo(Decision.COMPLETED_LEVEL);
    }

    @Test
    void thePrincipalMayLetAPupilGoUp() {
        var stays = PrimaryRules.evaluate(year(3, "TTTTTC", "TTT", "9 9", false, false));
        assertThat(stays.decision()).isEqualTo(Decision.NOT_PROMOTED);
        assertThat(stays.completion()).isNull();
        assertThat(stays.retest()).containsExactly("P5");
        var goes = PrimaryRules.evaluate(year(3, "TTTTTC", "TTT", "9 9", false, true));
        assertThat(goes.decision()).isEqualTo(Decision.PROMOTED);
        assertThat(goes.result()).isEqualTo(PrimaryResult.CHT);
    }

    @Test
    void reassessmentLiftsTheResultButEarnsNoTitle() {
        var subjects = List.of(
                new PrimarySubject("TV", PrimaryLevel.T, new TestMark(4), null, new TestMark(9)),
                new PrimarySubject("TOAN", PrimaryLevel.C, new TestMark(9), PrimaryLevel.T, null));
        var outcome = PrimaryRules.evaluate(new PrimaryYear(2, subjects, List.of(TraitLevel.T), true, false));
        assertThat(outcome.yearEndResult()).isEqualTo(PrimaryResult.CHT);
        assertThat(outcome.retest()).containsExactly("TV", "TOAN");
        assertThat(outcome.result()).isEqualTo(PrimaryResult.HTXS);
        assertThat(outcome.decision()).isEqualTo(Decision.PROMOTED);
        assertThat(outcome.awards()).isEmpty();
    }

    private static PrimaryYear year(
            int grade, String subjects, String traits, String tests, boolean recognised, boolean promoted) {
        String[] marks = tests == null || tests.isBlank() ? new String[0] : tests.split(" ");
        var all = new ArrayList<PrimarySubject>();
        for (int i = 0; i < subjects.length(); i++) {
            var test = i < marks.length ? new TestMark(Integer.parseInt(marks[i])) : null;
            all.add(new PrimarySubject(
                    "P" + i, PrimaryLevel.valueOf(String.valueOf(subjects.charAt(i))), test, null, null));
        }
        return new PrimaryYear(
                grade,
                all,
                traits.chars()
                        .mapToObj(c -> TraitLevel.valueOf(String.valueOf((char) c)))
                        .toList(),
                recognised,
                promoted);
    }
}
