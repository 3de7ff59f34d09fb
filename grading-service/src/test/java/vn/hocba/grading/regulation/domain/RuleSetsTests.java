package vn.hocba.grading.regulation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleSetsTests {

    private static final RuleSets USUAL = RuleSets.inForce(RuleOptions.USUAL);

    @ParameterizedTest(name = "grade {0} in {1}: {2}")
    @CsvSource({
        "6, 2020-2021,",
        "6, 2021-2022, TT22-2021",
        "9, 2023-2024,",
        "9, 2024-2025, TT22-2021",
        "10, 2021-2022,",
        "10, 2022-2023, TT22-2021",
        "12, 2025-2026, TT22-2021",
        "1, 2020-2021, TT27-2020",
        "1, 2019-2020,",
        "5, 2023-2024,",
        "5, 2025-2026, TT27-2020"
    })
    void rollOutByGrade(int grade, String year, String expected) {
        SchoolLevel level = grade <= 5
                ? SchoolLevel.PRIMARY
                : grade <= 9 ? SchoolLevel.LOWER_SECONDARY : SchoolLevel.UPPER_SECONDARY;
        assertThat(USUAL.of(level, grade, SchoolYear.of(year)).map(RuleSet::id).orElse(null))
                .isEqualTo(expected);
    }

    @Test
    void anotherReadingHasAnotherName() {
        RuleSets b = RuleSets.inForce(RuleOptions.USUAL.reading(AdjustReading.SUBJECT_PERFECT));
        RuleSet rules = b.of(SchoolLevel.UPPER_SECONDARY, 10, SchoolYear.of("2025-2026"))
                .orElseThrow();
        assertThat(rules.id()).isNotEqualTo("TT22-2021").startsWith("TT22-2021");
        assertThat(b.withId(rules.id())).contains(rules);
        assertThat(USUAL.withId(rules.id()))
                .as("a class that was judged by it keeps it when the school reads in another way since")
                .contains(rules);
        assertThat(b.withId("TT22-2021")).map(RuleSet::options).contains(RuleOptions.USUAL);
        assertThat(USUAL.withId("TT22-2021-C")).isEmpty();
        assertThat(USUAL.withId("TT22-2021-A")).as("no id of ours").isEmpty();
        assertThat(USUAL.withId("TT27-2020-B")).isEmpty();
    }

    static Stream<RuleOptions> readings() {
        return Stream.of(AdjustReading.values())
                .flatMap(reading -> Stream.of(true, false)
                        .flatMap(comments -> Stream.of(5, 6)
                                .flatMap(subjects -> Stream.of(45, 30)
                                        .map(days -> new RuleOptions(reading, comments, subjects, days)))));
    }

    @ParameterizedTest
    @MethodSource("readings")
    void everyReadingIsFoundByItsName(RuleOptions options) {
        RuleSets configured = RuleSets.inForce(options, options);
        configured.known().forEach(rules -> assertThat(USUAL.withId(rules.id())).contains(rules));
    }

    @ParameterizedTest
    @CsvSource({"CONTINUING_UPPER_SECONDARY, 10", "CONTINUING_LOWER_SECONDARY, 9"})
    void continuingEducationHasItsOwn(SchoolLevel level, int grade) {
        SchoolYear year = SchoolYear.of("2025-2026");
        assertThat(USUAL.of(level, grade, year)).map(RuleSet::id).contains("TT43-2021");
        assertThat(USUAL.newest(level, grade)).map(RuleSet::id).contains("TT43-2021");
        assertThat(USUAL.of(level, 5, year)).isEmpty();
        RuleSets adjusting =
                RuleSets.inForce(RuleOptions.USUAL, RuleOptions.CONTINUING.reading(AdjustReading.WITHOUT_THE_SUBJECT));
        assertThat(adjusting.of(level, grade, year)).map(RuleSet::id).contains("TT43-2021-A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025", "2025-2027", "2025-2025", "25-26", "2025/2026", ""})
    void aSchoolYearIsTwoYears(String text) {
        assertThatThrownBy(() -> SchoolYear.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0", "0.0", "8.5", "PASS", "FAIL", "T", "H", "C", "10", "7"})
    void marksAreReadBackAsWritten(String text) {
        assertThat(Mark.of(text).text()).isEqualTo(text);
    }

    @Test
    void constructorsRefuse() {
        assertThatThrownBy(() -> Score.of("10.1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Score.of("-0.1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Score(new BigDecimal("8.55"))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new TestMark(11)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SubjectResult("VAN", PrimaryLevel.T)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Semester.of(3)).isInstanceOf(IllegalArgumentException.class);
    }
}
