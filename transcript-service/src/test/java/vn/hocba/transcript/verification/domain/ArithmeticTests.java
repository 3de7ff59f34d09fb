package vn.hocba.transcript.verification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocba.transcript.sample.Results;
import vn.hocba.transcript.sample.Samples;
import vn.hocba.transcript.transcript.adapter.out.xml.RealXml;
import vn.hocba.transcript.transcript.domain.Facts;
import vn.hocba.transcript.transcript.domain.YearResult;
import vn.hocba.transcript.transcript.domain.YearResult.Absences;
import vn.hocba.transcript.transcript.domain.YearResult.Conduct;
import vn.hocba.transcript.transcript.domain.YearResult.Learning;

/** Worked examples of the regulation, on both sides of every threshold. */
class ArithmeticTests {

    private static List<String> check(YearResult result) {
        var xml = RealXml.create();
        Facts facts = xml.read(xml.compose(Samples.snapshot(result))).orElseThrow();
        return Arithmetic.check(facts).stream().map(Reason::code).toList();
    }

    private static Facts changed(Facts from, Map<String, String> changes) {
        var values = new LinkedHashMap<>(from.values());
        values.putAll(changes);
        return new Facts(from.transcriptId(), from.version(), values, Set.of());
    }

    static Stream<YearResult> rightOnes() {
        return Stream.of(Samples.upperSecondary(1), Samples.lowerSecondary(1), Samples.primary(1), Samples.crowded(1));
    }

    @ParameterizedTest
    @MethodSource("rightOnes")
    void findsNothingWhereEverythingAddsUp(YearResult result) {
        assertThat(check(result)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"7.9,8.3,8.2", "8.0,8.3,8.2", "10.0,10.0,10.0", "0.0,0.1,0.1", "5.1,4.8,4.9", "6.4,6.5,6.5"})
    void averagesBothSemesters(String first, String second, String year) {
        assertThat(YearAverages.average(first, second)).isEqualTo(year);
    }

    @Test
    void tellsTheSubjectWhoseAverageIsWrong() {
        var xml = RealXml.create();
        Facts facts = xml.read(xml.compose(Samples.snapshot(Samples.upperSecondary(1))))
                .orElseThrow();
        Facts changed = changed(
                facts, Map.of("DANH_SACH_DIEM/dtk-TOAN/CA_NAM", "8.9", "DANH_SACH_DIEM/dtk-GDTC/CA_NAM", "CHUA_DAT"));
        assertThat(Arithmetic.check(changed))
                .extracting(Reason::code)
                .contains("arithmetic.year-average", "arithmetic.year-comment");
        assertThat(Arithmetic.check(changed).getFirst().vi())
                .isEqualTo("Môn Toán: (8.0 + 2 × 8.3) : 3 = 8.2, trong tệp ghi 8.9");
    }

    /** Domain reference 2.13, cases L1 to L17. */
    @ParameterizedTest
    @CsvSource({
        "8.0 8.0 8.0 8.0 8.0 8.0 6.5 6.5, 0, TOT, ''",
        "8.0 8.0 8.0 8.0 8.0 7.9 7.9 7.9, 0, KHA, ''",
        "8.5 8.5 8.5 8.5 8.5 8.5 8.5 4.0, 0, KHA, S7",
        "8.5 8.5 8.5 8.5 8.5 8.5 8.5 3.0, 0, DAT, S7",
        "8.5 8.5 8.5 8.5 8.5 8.5 4.0 4.0, 0, DAT, ''",
        "8.5 8.5 8.5 8.5 8.5 8.5 8.5 8.5, 1, KHA, C0",
        "8.5 8.5 8.5 8.5 8.5 8.5 8.5 8.5, 2, CHUA_DAT, ''",
        "8.5 8.5 8.5 8.5 8.5 8.5 8.5 6.0, 0, KHA, ''",
        "6.0 6.0 6.0 6.0 6.0 6.0 6.0 3.4, 0, CHUA_DAT, ''",
        "7.0 7.0 7.0 7.0 7.0 7.0 7.0 3.4, 0, DAT, S7",
        "8.0 8.0 8.0 8.0 8.0 7.0 7.0 4.0, 0, DAT, ''",
        "5.0 5.0 5.0 5.0 5.0 5.0 3.5 3.5, 0, DAT, ''",
        "5.0 5.0 5.0 5.0 5.0 4.9 4.9 4.9, 0, CHUA_DAT, ''",
        "6.5 6.5 6.5 6.5 6.5 6.5 5.0 5.0, 0, KHA, ''",
        "8.0 8.0 8.0 8.0 8.0 8.0 7.0 6.4, 0, KHA, ''",
        "7.0 7.0 7.0 7.0 7.0 7.0 5.0 4.9, 0, DAT, ''",
        "8.5 8.5 8.5 8.5 8.5 8.5 8.5 4.0, 1, DAT, ''"
    })
    void judgesTheLevelOfLearning(String scores, int failed, Attainment level, String adjustedBy) {
        var marks = new LinkedHashMap<String, String>();
        for (String score : scores.split(" ")) {
            marks.put("S" + marks.size(), score);
        }
        for (int i = 0; i < 4; i++) {
            marks.put("C" + i, i < failed ? SubjectLine.FAIL : SubjectLine.PASS);
        }
        assertThat(LearningLevel.of(marks)).isEqualTo(new LearningLevel(level, adjustedBy));
    }

    @Test
    void findsLevelsThatTheMarksDoNotGive() {
        YearResult right = Samples.upperSecondary(1);
        assertThat(check(Results.of(right)
                        .learning(new Learning("GOOD", "FAIR", "GOOD", "", ""))
                        .build()))
                .containsExactly("arithmetic.learning-level");
        assertThat(check(Results.of(Samples.lowerSecondary(1))
                        .learning(new Learning("SATISFACTORY", "UNSATISFACTORY", "UNSATISFACTORY", "FAIR", ""))
                        .build()))
                .containsExactly("arithmetic.learning-level");
        assertThat(check(Results.of(right)
                        .learning(new Learning("GOOD", "GOOD", "GOOD", "", "TOAN"))
                        .build()))
                .containsExactly("arithmetic.adjustment");
    }

    @Test
    void doesNotJudgeATermThatLacksAMarkOrRulesItDoesNotKnow() {
        var xml = RealXml.create();
        YearResult wrong = Results.of(Samples.upperSecondary(1))
                .learning(new Learning("UNSATISFACTORY", "GOOD", "GOOD", "", ""))
                .build();
        Facts facts = xml.read(xml.compose(Samples.snapshot(wrong))).orElseThrow();
        assertThat(Arithmetic.check(facts)).hasSize(1);
        assertThat(Arithmetic.check(changed(facts, Map.of("DANH_SACH_DIEM/dtk-TOAN/HOC_KI_1", ""))))
                .isEmpty();
        assertThat(Arithmetic.check(changed(facts, Map.of("BO_QUY_TAC", "TT22-2021-B"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "TOT,TOT,TOT",
        "TOT,KHA,KHA",
        "TOT,DAT,KHA",
        "TOT,CHUA_DAT,CHUA_DAT",
        "KHA,TOT,TOT",
        "KHA,KHA,KHA",
        "KHA,DAT,DAT",
        "DAT,TOT,KHA",
        "DAT,KHA,KHA",
        "DAT,DAT,DAT",
        "CHUA_DAT,TOT,KHA",
        "CHUA_DAT,KHA,DAT",
        "CHUA_DAT,DAT,DAT",
        "CHUA_DAT,CHUA_DAT,CHUA_DAT"
    })
    void judgesTheConductOfTheYear(Attainment first, Attainment second, Attainment year) {
        assertThat(YearDecision.ofYear(first, second)).isEqualTo(year);
    }

    @Test
    void findsDecisionsAndTitlesThatDoNotFollow() {
        YearResult right = Samples.upperSecondary(1);
        assertThat(check(Results.of(right).absences(new Absences(45, 0)).build()))
                .isEmpty();
        assertThat(check(Results.of(right).absences(new Absences(45, 1)).build()))
                .containsExactly("arithmetic.promotion");
        assertThat(check(Results.of(right).decision("NOT_PROMOTED").build())).containsExactly("arithmetic.promotion");
        assertThat(check(Results.of(right)
                        .conduct(new Conduct("GOOD", "FAIR", "GOOD", ""))
                        .build()))
                .containsExactly("arithmetic.conduct");
        assertThat(check(Results.of(right)
                        .conduct(new Conduct("GOOD", "FAIR", "FAIR", ""))
                        .build()))
                .containsExactly("arithmetic.award");
    }
}
