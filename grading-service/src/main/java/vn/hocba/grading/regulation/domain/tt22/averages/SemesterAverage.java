package vn.hocba.grading.regulation.domain.tt22.averages;

import java.math.BigDecimal;
import java.util.List;
import vn.hocba.grading.regulation.domain.Score;

/**
 * ĐTBmhk, the semester average of a subject (Thông tư 22/2021, Điều 9.1b): (sum of regular marks + 2 x midterm + 3 x
 * final) / (number of regular marks + 5). All marks must be there: the divisor never shrinks.
 *
 * @param weightedSum the numerator
 * @param weights the divisor
 */
public record SemesterAverage(BigDecimal weightedSum, int weights, Score value) {

    private static final BigDecimal MIDTERM_WEIGHT = BigDecimal.valueOf(2);
    private static final BigDecimal FINAL_WEIGHT = BigDecimal.valueOf(3);
    private static final int PERIODIC_WEIGHTS = 5;

    public static SemesterAverage of(List<Score> regular, Score midterm, Score finalTest) {
        BigDecimal sum = regular.stream().map(Score::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        sum = sum.add(midterm.value().multiply(MIDTERM_WEIGHT));
        sum = sum.add(finalTest.value().multiply(FINAL_WEIGHT));
        int weights = regular.size() + PERIODIC_WEIGHTS;
        return new SemesterAverage(sum, weights, Score.rounded(sum, weights));
    }
}
