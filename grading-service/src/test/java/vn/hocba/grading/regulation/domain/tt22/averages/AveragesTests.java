package vn.hocba.grading.regulation.domain.tt22.averages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocba.grading.regulation.domain.PassMark;
import vn.hocba.grading.regulation.domain.Score;
import vn.hocba.grading.regulation.domain.tt22.Years;

/** The worked cases A1 to A12. */
class AveragesTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "A1, 8 7 9 8, 7.5, 8, 7.9",
        "A2, 7 6.5, 5, 6, 5.9",
        "A3 exactly 4.95, 4.0 4.5 5.5, 4.4, 5.6, 5.0",
        "A4 with a topic cluster, 7 8 6.5 9, 7, 7.5, 7.4",
        "A5 a zero by rule, 7 8 9, 6.5, 0, 4.6",
        "nothing but zeros, 0 0, 0, 0, 0.0",
        "nothing but tens, 10 10 10 10, 10, 10, 10.0",
        "a tie of eight parts below, 4.0 4.5 5.4, 4.4, 5.6, 4.9",
        "a tie of ten parts, 7 7 7 7 7, 7, 7.5, 7.2"
    })
    void semester(String id, String regular, String midterm, String last, String expected) {
        var average = SemesterAverage.of(Years.scores(regular), Score.of(midterm), Score.of(last));
        assertThat(average.value()).isEqualTo(Score.of(expected));
        assertThat(average.weights()).isEqualTo(Years.scores(regular).size() + 5);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "A6, 7.9, 8.3, 8.2",
        "A7, 4.9, 5.0, 5.0",
        "A8, 6.4, 6.5, 6.5",
        "A9, 9.0, 8.9, 8.9",
        "A10, 3.4, 3.5, 3.5",
        "down, 5.0, 4.9, 4.9"
    })
    void year(String id, String first, String second, String expected) {
        assertThat(YearAverage.of(Score.of(first), Score.of(second)).value()).isEqualTo(Score.of(expected));
    }

    @Test
    void a11TheYearOfACommentSubjectIsItsSecondSemester() {
        assertThat(CommentResult.year(PassMark.PASS)).isEqualTo(PassMark.PASS);
        assertThat(CommentResult.year(PassMark.FAIL)).isEqualTo(PassMark.FAIL);
    }

    @Test
    void a12AMissingAssessmentIsNotPassed() {
        var three = List.of(PassMark.PASS, PassMark.PASS, PassMark.PASS);
        var four = List.of(PassMark.PASS, PassMark.PASS, PassMark.PASS, PassMark.PASS);
        var oneFailed = List.of(PassMark.PASS, PassMark.PASS, PassMark.FAIL, PassMark.PASS);
        assertThat(CommentResult.semester(three, 4)).isEqualTo(PassMark.FAIL);
        assertThat(CommentResult.semester(four, 4)).isEqualTo(PassMark.PASS);
        assertThat(CommentResult.semester(oneFailed, 4)).isEqualTo(PassMark.FAIL);
    }
}
