package vn.hocba.grading.curriculum.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocba.grading.regulation.domain.SchoolLevel;
import vn.hocba.grading.regulation.domain.SubjectKind;

class CurriculumTests {

    @ParameterizedTest(name = "{0} in grade {2}: {3}, {4} regular marks")
    @CsvSource({
        "VAN, LOWER_SECONDARY, 6, SCORED, 4",
        "TOAN, LOWER_SECONDARY, 6, SCORED, 4",
        "NN1, LOWER_SECONDARY, 6, SCORED, 4",
        "GDCD, LOWER_SECONDARY, 6, SCORED, 2",
        "LSDL, LOWER_SECONDARY, 6, SCORED, 4",
        "KHTN, LOWER_SECONDARY, 6, SCORED, 4",
        "CN, LOWER_SECONDARY, 7, SCORED, 2",
        "CN, LOWER_SECONDARY, 8, SCORED, 3",
        "CN, LOWER_SECONDARY, 9, SCORED, 3",
        "TIN, LOWER_SECONDARY, 9, SCORED, 2",
        "GDTC, LOWER_SECONDARY, 9, COMMENT, 2",
        "NT, LOWER_SECONDARY, 9, COMMENT, 2",
        "HDTNHN, LOWER_SECONDARY, 9, COMMENT, 2",
        "GDDP, LOWER_SECONDARY, 9, COMMENT, 2",
        "NN2, LOWER_SECONDARY, 9, SCORED, 4",
        "VAN, UPPER_SECONDARY, 10, SCORED, 4",
        "SU, UPPER_SECONDARY, 10, SCORED, 3",
        "GDQP, UPPER_SECONDARY, 10, SCORED, 2",
        "DIA, UPPER_SECONDARY, 10, SCORED, 3",
        "KTPL, UPPER_SECONDARY, 10, SCORED, 3",
        "LI, UPPER_SECONDARY, 10, SCORED, 3",
        "HOA, UPPER_SECONDARY, 10, SCORED, 3",
        "SINH, UPPER_SECONDARY, 10, SCORED, 3",
        "CN, UPPER_SECONDARY, 10, SCORED, 3",
        "TIN, UPPER_SECONDARY, 10, SCORED, 3",
        "AN, UPPER_SECONDARY, 10, COMMENT, 2",
        "MT, UPPER_SECONDARY, 10, COMMENT, 2",
        "TDT, UPPER_SECONDARY, 10, SCORED, 4"
    })
    void secondarySubjects(String code, SchoolLevel level, int grade, SubjectKind kind, int regular) {
        Subject subject = Curriculum.find(code, level, grade).orElseThrow();
        assertThat(subject.kind()).isEqualTo(kind);
        assertThat(subject.regularMarks()).isEqualTo(regular);
        assertThat(subject.topicCluster())
                .isEqualTo(level == SchoolLevel.UPPER_SECONDARY && kind == SubjectKind.SCORED);
        assertThat(subject.test()).isFalse();
    }

    @ParameterizedTest(name = "{0}: grades {1}, tests in {2}")
    @CsvSource({
        "TV, 12345, 12345",
        "TOAN, 12345, 12345",
        "NN1, 12345, 345",
        "DD, 12345, ''",
        "TNXH, 123, ''",
        "LSDL, 45, 45",
        "KH, 45, 45",
        "THCN, 345, 345",
        "GDTC, 12345, ''",
        "AN, 12345, ''",
        "MT, 12345, ''",
        "HDTN, 12345, ''",
        "TDT, 12345, ''"
    })
    void primarySubjects(String code, String grades, String tests) {
        var has = new StringBuilder();
        var tested = new StringBuilder();
        for (int grade = 1; grade <= 5; grade++) {
            var subject = Curriculum.find(code, SchoolLevel.PRIMARY, grade);
            has.append(subject.isPresent() ? grade : "");
            tested.append(subject.filter(Subject::test).isPresent() ? grade : "");
        }
        assertThat(has).hasToString(grades);
        assertThat(tested).hasToString(tests);
    }

    @Test
    void knowsWhatALevelDoesNotHave() {
        assertThat(Curriculum.find("KHTN", SchoolLevel.UPPER_SECONDARY, 10)).isEmpty();
        assertThat(Curriculum.find("LI", SchoolLevel.LOWER_SECONDARY, 8)).isEmpty();
        assertThat(Curriculum.find("VAN", SchoolLevel.PRIMARY, 1)).isEmpty();
        assertThat(Curriculum.isTopicCluster("CD_TOAN")).isTrue();
        assertThat(Curriculum.isTopicCluster("CN")).isFalse();
    }

    @Test
    void keepsTheOrderOfTheRecord() {
        List<String> sorted = Stream.of("GDDP", "TOAN", "LI", "VAN")
                .map(code ->
                        Curriculum.find(code, SchoolLevel.UPPER_SECONDARY, 10).orElseThrow())
                .sorted(java.util.Comparator.comparingInt(Subject::position))
                .map(Subject::code)
                .toList();
        assertThat(sorted).containsExactly("VAN", "TOAN", "LI", "GDDP");
    }

    @Test
    void gradesOneAndTwoHaveNoTechnology() {
        assertThat(Traits.competences(2)).hasSize(8).doesNotContain("congNghe", "tinHoc");
        assertThat(Traits.competences(3)).hasSize(10).contains("congNghe", "tinHoc");
        assertThat(Traits.QUALITIES).hasSize(5);
    }
}
