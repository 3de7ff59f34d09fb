package vn.hocba.student.school.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchoolYearTests {

    @Test
    void isWrittenWithBothYears() {
        assertThat(SchoolYear.parse("2025-2026")).contains(new SchoolYear(2025));
        assertThat(new SchoolYear(2025)).hasToString("2025-2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2025", "2025-2027", "2026-2025", "2025-2025", "1999-2000", "2025/2026", " 2025-2026"})
    void refusesWhatIsNone(String text) {
        assertThat(SchoolYear.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2025-05-31, false", "2025-06-01, true", "2026-08-31, true", "2026-09-01, false"})
    void lastsFromAdmissionToTheSummerRetests(LocalDate day, boolean covered) {
        assertThat(new SchoolYear(2025).covers(day)).isEqualTo(covered);
    }

    @ParameterizedTest
    @CsvSource({
        "PRIMARY, 0, false", "PRIMARY, 1, true", "PRIMARY, 5, true", "PRIMARY, 6, false",
        "LOWER_SECONDARY, 5, false", "LOWER_SECONDARY, 6, true", "LOWER_SECONDARY, 9, true",
                "LOWER_SECONDARY, 10, false",
        "UPPER_SECONDARY, 9, false", "UPPER_SECONDARY, 10, true", "UPPER_SECONDARY, 12, true",
                "UPPER_SECONDARY, 13, false"
    })
    void everyLevelHasItsGrades(SchoolLevel level, int grade, boolean has) {
        assertThat(level.hasGrade(grade)).isEqualTo(has);
    }
}
