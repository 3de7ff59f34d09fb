package vn.hocba.grading.regulation.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.IntStream;

/** A mark or average on the scale of ten, one decimal (Thông tư 22/2021, Điều 5.1b and 9.1). */
public record Score(BigDecimal value) implements Mark, Comparable<Score> {

    public static final Score ZERO = new Score(BigDecimal.ZERO);
    public static final Score PERFECT = new Score(BigDecimal.TEN);

    /** By tenths: the text of a score is asked for far more often than a score is made. */
    private static final String[] TEXTS = IntStream.rangeClosed(0, 100)
            .mapToObj(tenths -> tenths / 10 + "." + tenths % 10)
            .toArray(String[]::new);

    public Score {
        if (value.signum() < 0 || value.compareTo(BigDecimal.TEN) > 0) {
            throw new IllegalArgumentException("a score lies between 0 and 10");
        }
        value = value.setScale(1, RoundingMode.UNNECESSARY);
    }

    public static Score of(String text) {
        return new Score(new BigDecimal(text));
    }

    /** Half up to one decimal: "số thập phân được lấy đến chữ số thập phân thứ nhất sau khi làm tròn số". */
    public static Score rounded(BigDecimal sum, int divisor) {
        return new Score(sum.divide(BigDecimal.valueOf(divisor), 1, RoundingMode.HALF_UP));
    }

    public boolean atLeast(Score other) {
        return compareTo(other) >= 0;
    }

    @Override
    public int compareTo(Score other) {
        return value.compareTo(other.value);
    }

    @Override
    public String text() {
        return TEXTS[value.unscaledValue().intValue()];
    }
}
