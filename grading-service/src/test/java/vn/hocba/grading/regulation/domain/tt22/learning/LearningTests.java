package vn.hocba.grading.regulation.domain.tt22.learning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocba.grading.regulation.domain.AdjustReading;
import vn.hocba.grading.regulation.domain.Attainment;
import vn.hocba.grading.regulation.domain.RuleOptions;
import vn.hocba.grading.regulation.domain.tt22.Years;

/** The worked cases L1 to L18, and both sides of every threshold of Thông tư 22/2021, Điều 9.2 and 9.3. */
class LearningTests {

    private static final RuleOptions READING_B = RuleOptions.USUAL.reading(AdjustReading.SUBJECT_PERFECT);

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "L1, 8.0x6 6.5 6.5, 0, GOOD, GOOD,",
        "L2, 8.0x5 7.9x3, 0, FAIR, FAIR,",
        "L3, 8.5x7 4.0, 0, SATISFACTORY, FAIR, S7",
        "L4, 8.5x7 3.0, 0, UNSATISFACTORY, SATISFACTORY, S7",
        "L5, 8.5x6 4.0 4.0, 0, SATISFACTORY, SATISFACTORY,",
        "L6, 8.5x8, 1, SATISFACTORY, FAIR, C0",
        "L7, 8.5x8, 2, UNSATISFACTORY, UNSATISFACTORY,",
        "L8, 8.5x7 6.0, 0, FAIR, FAIR,",
        "L9, 6.0x7 3.4, 0, UNSATISFACTORY, UNSATISFACTORY,",
        "L10, 7.0x7 3.4, 0, UNSATISFACTORY, SATISFACTORY, S7",
        "L11, 8.0x5 7.0 7.0 4.0, 0, SATISFACTORY, SATISFACTORY,",
        "L12, 5.0x6 3.5 3.5, 0, SATISFACTORY, SATISFACTORY,",
        "L13, 5.0x5 4.9x3, 0, UNSATISFACTORY, UNSATISFACTORY,",
        "L14, 6.5x6 5.0 5.0, 0, FAIR, FAIR,",
        "L15, 8.0x6 7.0 6.4, 0, FAIR, FAIR,",
        "L16, 7.0x6 5.0 4.9, 0, SATISFACTORY, SATISFACTORY,",
        "L17, 8.5x7 4.0, 1, SATISFACTORY, SATISFACTORY,",
        "L18, 9.2 9.0 9.1 9.5 9.0 9.0 7.0 6.5, 0, GOOD, GOOD,"
    })
    void workedCase(String id, String scored, int failed, Attainment raw, Attainment level, String adjustedBy) {
        var finding = LearningFinding.of(Years.results(scored, failed), RuleOptions.USUAL);
        assertThat(finding).isEqualTo(new LearningFinding(raw, level, adjustedBy));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Tốt: six from 8.0, 8.0x6 7.9 7.9, 0, GOOD",
        "Tốt: only five from 8.0, 8.0x5 7.9x3, 0, FAIR",
        "Tốt: all from 6.5, 8.0x7 6.5, 0, GOOD",
        "Tốt: one below 6.5, 8.0x7 6.4, 0, FAIR",
        "Tốt: no comment subject Chưa đạt, 8.0x8, 1, SATISFACTORY",
        "Khá: six from 6.5, 6.5x6 6.4 6.4, 0, FAIR",
        "Khá: only five from 6.5, 6.5x5 6.4x3, 0, SATISFACTORY",
        "Khá: all from 5.0, 6.5x7 5.0, 0, FAIR",
        "Khá: one below 5.0, 6.5x7 4.9, 0, SATISFACTORY",
        "Đạt: one comment subject Chưa đạt, 6.0x8, 1, SATISFACTORY",
        "Đạt: two comment subjects Chưa đạt, 6.0x8, 2, UNSATISFACTORY",
        "Đạt: six from 5.0, 5.0x6 4.9 4.9, 0, SATISFACTORY",
        "Đạt: only five from 5.0, 5.0x5 4.9x3, 0, UNSATISFACTORY",
        "Đạt: none below 3.5, 5.0x7 3.5, 0, SATISFACTORY",
        "Đạt: one below 3.5, 5.0x7 3.4, 0, UNSATISFACTORY",
        "seven scored subjects still need six, 8.0x6 6.5, 0, GOOD",
        "five scored subjects are never enough, 10x5, 0, UNSATISFACTORY"
    })
    void thresholds(String rule, String scored, int failed, Attainment raw) {
        assertThat(LearningLevel.of(Years.results(scored, failed), RuleOptions.USUAL))
                .isEqualTo(raw);
    }

    @Test
    void readingBTakesTheSubjectAsPerfect() {
        var l11 = Years.results("8.0x5 7.0 7.0 4.0", 0);
        assertThat(LearningFinding.of(l11, READING_B))
                .isEqualTo(new LearningFinding(Attainment.SATISFACTORY, Attainment.FAIR, "S7"));
        var l9 = Years.results("6.0x7 3.4", 0);
        assertThat(LearningFinding.of(l9, READING_B).level()).isEqualTo(Attainment.UNSATISFACTORY);
    }

    @Test
    void theReadingsAgreeWhereTheSixAreAmongTheOthers() {
        for (String scored : new String[] {"8.5x7 4.0", "8.5x7 3.0", "7.0x7 3.4", "8.0x6 7.0 6.4"}) {
            assertThat(LearningFinding.of(Years.results(scored, 0), READING_B))
                    .isEqualTo(LearningFinding.of(Years.results(scored, 0), RuleOptions.USUAL));
        }
    }

    @Test
    void commentSubjectsMayBeLeftOutOfTheAdjustment() {
        var without = new RuleOptions(AdjustReading.WITHOUT_THE_SUBJECT, false, 6, 45);
        var l6 = Years.results("8.5x8", 1);
        assertThat(LearningFinding.of(l6, without).level()).isEqualTo(Attainment.SATISFACTORY);
        var l3 = Years.results("8.5x7 4.0", 0);
        assertThat(LearningFinding.of(l3, without).level()).isEqualTo(Attainment.FAIR);
    }
}
