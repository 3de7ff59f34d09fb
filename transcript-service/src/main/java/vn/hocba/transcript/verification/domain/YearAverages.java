package vn.hocba.transcript.verification.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The subjects' results of the year: (semester 1 + 2 x semester 2) / 3 to one decimal, or the second semester's for a
 * comment subject (Thông tư 22/2021, Điều 9.1).
 */
final class YearAverages {

    private static final BigDecimal TWO = new BigDecimal("2");
    private static final BigDecimal THREE = new BigDecimal("3");

    private YearAverages() {}

    /** One reason for every subject whose result is not what the rule gives; an unfinished one is not judged. */
    static List<Reason> check(List<SubjectLine> subjects) {
        var reasons = new ArrayList<Reason>();
        for (SubjectLine one : subjects) {
            if (SubjectLine.isScore(one.year())) {
                if (SubjectLine.isScore(one.semester1())
                        && SubjectLine.isScore(one.semester2())
                        && !one.year().equals(average(one.semester1(), one.semester2()))) {
                    reasons.add(wrongAverage(one));
                }
            } else if (SubjectLine.isMark(one.year())
                    && SubjectLine.isMark(one.semester2())
                    && !one.year().equals(one.semester2())) {
                reasons.add(wrongComment(one));
            }
        }
        return reasons;
    }

    static String average(String first, String second) {
        return SubjectLine.score(first)
                .add(SubjectLine.score(second).multiply(TWO))
                .divide(THREE, 1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static Reason wrongAverage(SubjectLine one) {
        String first = one.semester1();
        String second = one.semester2();
        String expected = average(first, second);
        return new Reason(
                "arithmetic.year-average",
                "Môn %s: (%s + 2 × %s) : 3 = %s, trong tệp ghi %s"
                        .formatted(one.name(), first, second, expected, one.year()),
                "%s: (%s + 2 × %s) : 3 = %s, the file says %s"
                        .formatted(one.name(), first, second, expected, one.year()));
    }

    private static Reason wrongComment(SubjectLine one) {
        return new Reason(
                "arithmetic.year-comment",
                "Môn %s: kết quả cả năm phải là kết quả học kì II".formatted(one.name()),
                "%s: the year's result must be the second semester's".formatted(one.name()));
    }
}
