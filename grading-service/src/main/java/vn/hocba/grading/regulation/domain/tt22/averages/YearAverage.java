package vn.hocba.grading.regulation.domain.tt22.averages;

import java.math.BigDecimal;
import vn.hocba.grading.regulation.domain.Score;

/** ĐTBmcn, the year average of a subject (Thông tư 22/2021, Điều 9.1b): (semester 1 + 2 x semester 2) / 3. */
public record YearAverage(BigDecimal weightedSum, Score value) {

    private static final BigDecimal SECOND_WEIGHT = BigDecimal.valueOf(2);
    private static final int WEIGHTS = 3;

    public static YearAverage of(Score first, Score second) {
        BigDecimal sum = first.value().add(second.value().multiply(SECOND_WEIGHT));
        return new YearAverage(sum, Score.rounded(sum, WEIGHTS));
    }
}
