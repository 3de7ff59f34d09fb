package vn.hocba.student.schoolclass.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocba.student.school.domain.SchoolLevel;

class SubjectCodesTests {

    @ParameterizedTest
    @CsvSource({
        "PRIMARY, TV, true",
        "PRIMARY, VAN, false",
        "PRIMARY, HDTN, true",
        "PRIMARY, CD_TOAN, false",
        "LOWER_SECONDARY, KHTN, true",
        "LOWER_SECONDARY, LI, false",
        "LOWER_SECONDARY, NT, true",
        "LOWER_SECONDARY, TV, false",
        "UPPER_SECONDARY, LI, true",
        "UPPER_SECONDARY, KHTN, false",
        "UPPER_SECONDARY, CD_TOAN, true",
        "UPPER_SECONDARY, CD_, false",
        "UPPER_SECONDARY, van, false",
        "UPPER_SECONDARY, CD_ABCDEFGHIJKLM, true",
        "UPPER_SECONDARY, CD_ABCDEFGHIJKLMN, false"
    })
    void eachLevelHasItsSubjects(SchoolLevel level, String code, boolean taught) {
        assertThat(SubjectCodes.isTaughtAt(level, code)).isEqualTo(taught);
    }
}
