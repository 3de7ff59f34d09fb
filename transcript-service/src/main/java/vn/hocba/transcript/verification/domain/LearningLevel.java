package vn.hocba.transcript.verification.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The level of the learning result that a term's marks give (Thông tư 22/2021, Điều 9.2), adjusted as Điều 9.3 says: two
 * levels or more below Tốt or Khá only because of one subject, it becomes the adjacent better level.
 *
 * @param adjustedBySubject the code of that one subject, empty when nothing was adjusted
 */
record LearningLevel(Attainment level, String adjustedBySubject) {

    private static final int REQUIRED = 6;
    private static final BigDecimal EIGHT = new BigDecimal("8.0");
    private static final BigDecimal SIX_AND_A_HALF = new BigDecimal("6.5");
    private static final BigDecimal FIVE = new BigDecimal("5.0");
    private static final BigDecimal THREE_AND_A_HALF = new BigDecimal("3.5");

    /** Of marks by subject code. */
    static LearningLevel of(Map<String, String> marks) {
        Attainment raw = raw(marks.values());
        for (String subject : marks.keySet()) {
            List<String> others = new ArrayList<>(marks.values());
            others.remove(marks.get(subject));
            Attainment otherwise = raw(others);
            if (otherwise.atLeast(Attainment.KHA) && otherwise.above(raw) >= 2) {
                return new LearningLevel(raw.raised(), subject);
            }
        }
        return new LearningLevel(raw, "");
    }

    private static Attainment raw(Collection<String> marks) {
        List<BigDecimal> scores = marks.stream()
                .filter(SubjectLine::isScore)
                .map(SubjectLine::score)
                .toList();
        long failed = marks.stream().filter(SubjectLine.FAIL::equals).count();
        if (failed == 0 && allFrom(SIX_AND_A_HALF, scores) && enoughFrom(EIGHT, scores)) {
            return Attainment.TOT;
        }
        if (failed == 0 && allFrom(FIVE, scores) && enoughFrom(SIX_AND_A_HALF, scores)) {
            return Attainment.KHA;
        }
        return failed <= 1 && enoughFrom(FIVE, scores) && allFrom(THREE_AND_A_HALF, scores)
                ? Attainment.DAT
                : Attainment.CHUA_DAT;
    }

    private static boolean allFrom(BigDecimal threshold, List<BigDecimal> scores) {
        return scores.stream().allMatch(score -> score.compareTo(threshold) >= 0);
    }

    private static boolean enoughFrom(BigDecimal threshold, List<BigDecimal> scores) {
        return scores.stream().filter(score -> score.compareTo(threshold) >= 0).count() >= REQUIRED;
    }
}
