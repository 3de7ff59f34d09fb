package vn.hocba.grading.regulation.domain.tt22.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocba.grading.regulation.domain.Attainment;

class ConductOfYearTests {

    @ParameterizedTest(name = "{0} then {1} is {2}")
    @CsvSource({
        "GOOD, GOOD, GOOD",
        "GOOD, FAIR, FAIR",
        "GOOD, SATISFACTORY, FAIR",
        "GOOD, UNSATISFACTORY, UNSATISFACTORY",
        "FAIR, GOOD, GOOD",
        "FAIR, FAIR, FAIR",
        "FAIR, SATISFACTORY, SATISFACTORY",
        "FAIR, UNSATISFACTORY, UNSATISFACTORY",
        "SATISFACTORY, GOOD, FAIR",
        "SATISFACTORY, FAIR, FAIR",
        "SATISFACTORY, SATISFACTORY, SATISFACTORY",
        "SATISFACTORY, UNSATISFACTORY, UNSATISFACTORY",
        "UNSATISFACTORY, GOOD, FAIR",
        "UNSATISFACTORY, FAIR, SATISFACTORY",
        "UNSATISFACTORY, SATISFACTORY, SATISFACTORY",
        "UNSATISFACTORY, UNSATISFACTORY, UNSATISFACTORY"
    })
    void theSecondSemesterWeighsMore(Attainment first, Attainment second, Attainment year) {
        assertThat(ConductOfYear.of(first, second)).isEqualTo(year);
    }
}
