package vn.hocba.grading.gradebook.domain;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import vn.hocba.grading.regulation.domain.Mark;
import vn.hocba.grading.regulation.domain.PassMark;
import vn.hocba.grading.regulation.domain.PrimaryLevel;
import vn.hocba.grading.regulation.domain.Score;
import vn.hocba.grading.regulation.domain.TestMark;

/** What somebody wrote, read as a mark. Nothing is rounded or guessed. */
public sealed interface MarkReading {

    /** It is a mark. */
    record Read(Mark mark) implements MarkReading {}

    /** It is none. */
    record Wrong(Fault fault) implements MarkReading {}

    Pattern DECIMAL = Pattern.compile("-?\\d{1,6}(\\.\\d{1,6})?");

    /** A score from 0 to 10 with one decimal at most (Thông tư 22/2021, Điều 5.1b). */
    static MarkReading score(String text) {
        Read known = KnownScores.of(text);
        if (known != null) {
            return known;
        }
        if (!DECIMAL.matcher(text).matches()) {
            return new Wrong(Fault.MARK_MALFORMED);
        }
        BigDecimal value = new BigDecimal(text).stripTrailingZeros();
        if (isOutOfRange(value)) {
            return new Wrong(Fault.MARK_OUT_OF_RANGE);
        }
        return value.scale() > 1 ? new Wrong(Fault.MARK_TOO_PRECISE) : new Read(new Score(value));
    }

    /** A whole number from 0 to 10 (Thông tư 27/2020, Điều 7.1c). */
    static MarkReading test(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            return new Wrong(Fault.MARK_MALFORMED);
        }
        BigDecimal value = new BigDecimal(text).stripTrailingZeros();
        if (isOutOfRange(value)) {
            return new Wrong(Fault.MARK_OUT_OF_RANGE);
        }
        return value.scale() > 0 ? new Wrong(Fault.TEST_NOT_WHOLE) : new Read(new TestMark(value.intValueExact()));
    }

    /** Đạt, Chưa đạt. */
    static MarkReading pass(String text) {
        return switch (text) {
            case "PASS" -> new Read(PassMark.PASS);
            case "FAIL" -> new Read(PassMark.FAIL);
            default -> new Wrong(Fault.MARK_MALFORMED);
        };
    }

    /** T, H, C. */
    static MarkReading level(String text) {
        return switch (text) {
            case "T" -> new Read(PrimaryLevel.T);
            case "H" -> new Read(PrimaryLevel.H);
            case "C" -> new Read(PrimaryLevel.C);
            default -> new Wrong(Fault.MARK_MALFORMED);
        };
    }

    private static boolean isOutOfRange(BigDecimal value) {
        return value.signum() < 0 || value.compareTo(BigDecimal.TEN) > 0;
    }
}
