package vn.hocba.student.platform.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalNumberTests {

    @ParameterizedTest
    @CsvSource({
        "079099001234, true, 1999",
        "079199001234, false, 1999",
        "079210001234, true, 2010",
        "079310001234, false, 2010",
        "079400001234, true, 2100",
        "079599001234, false, 2199"
    })
    void saysSexAndYearOfBirth(String digits, boolean male, int year) {
        var number = new PersonalNumber(digits);
        assertThat(number.saysMale()).isEqualTo(male);
        assertThat(number.saysYearOfBirth()).isEqualTo(year);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "07931000123", "0793100012345", "07931000123a", " 79310001234", "٠٧٩٣١٠٠٠١٢٣٤"})
    void hasTwelveDigits(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PersonalNumber(text))
                .withMessageNotContaining("0793");
    }

    @Test
    void isMaskedWhereverItIsPrinted() {
        assertThat(new PersonalNumber("079310001234")).hasToString("079*******34");
    }
}
