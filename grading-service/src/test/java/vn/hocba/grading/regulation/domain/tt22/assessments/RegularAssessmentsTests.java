package vn.hocba.grading.regulation.domain.tt22.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocba.grading.regulation.domain.SubjectKind;

class RegularAssessmentsTests {

    @ParameterizedTest
    @CsvSource({
        "SCORED, 35, false, 2",
        "SCORED, 36, false, 3",
        "SCORED, 70, false, 3",
        "SCORED, 71, false, 4",
        "SCORED, 70, true, 4",
        "SCORED, 105, true, 5",
        "COMMENT, 105, false, 2",
        "PRIMARY, 245, false, 0"
    })
    void dependOnTheLessonsOfTheYear(SubjectKind kind, int lessons, boolean cluster, int expected) {
        assertThat(RegularAssessments.required(kind, lessons, cluster)).isEqualTo(expected);
    }
}
