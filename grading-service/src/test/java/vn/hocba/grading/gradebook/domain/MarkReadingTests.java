package vn.hocba.grading.gradebook.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocba.grading.gradebook.domain.MarkReading.Read;
import vn.hocba.grading.gradebook.domain.MarkReading.Wrong;

class MarkReadingTests {

    @ParameterizedTest(name = "score {0}: {1}")
    @CsvSource({
        "8, 8.0",
        "8.5, 8.5",
        "8.50, 8.5",
        "10, 10.0",
        "10.0, 10.0",
        "0, 0.0",
        "8.55, MARK_TOO_PRECISE",
        "9.99, MARK_TOO_PRECISE",
        "11, MARK_OUT_OF_RANGE",
        "10.1, MARK_OUT_OF_RANGE",
        "-1, MARK_OUT_OF_RANGE",
        "-0.5, MARK_OUT_OF_RANGE",
        "abc, MARK_MALFORMED",
        "'8,5', MARK_MALFORMED",
        "1e1, MARK_MALFORMED",
        "'', MARK_MALFORMED",
        "' 8', MARK_MALFORMED",
        "PASS, MARK_MALFORMED",
        "NaN, MARK_MALFORMED"
    })
    void scores(String text, String expected) {
        assertThat(told(MarkReading.score(text))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "P8 test {0}: {1}")
    @CsvSource({
        "8, 8",
        "8.0, 8",
        "10, 10",
        "0, 0",
        "8.5, TEST_NOT_WHOLE",
        "11, MARK_OUT_OF_RANGE",
        "-1, MARK_OUT_OF_RANGE",
        "tám, MARK_MALFORMED"
    })
    void p8TestsAreWholeNumbers(String text, String expected) {
        assertThat(told(MarkReading.test(text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"PASS, PASS", "FAIL, FAIL", "pass, MARK_MALFORMED", "8, MARK_MALFORMED", "T, MARK_MALFORMED"})
    void passMarks(String text, String expected) {
        assertThat(told(MarkReading.pass(text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"T, T", "H, H", "C, C", "D, MARK_MALFORMED", "t, MARK_MALFORMED", "9, MARK_MALFORMED"})
    void levels(String text, String expected) {
        assertThat(told(MarkReading.level(text))).isEqualTo(expected);
    }

    private static String told(MarkReading reading) {
        return switch (reading) {
            case Read(var mark) -> mark.text();
            case Wrong(var fault) -> fault.name();
        };
    }
}
