package vn.hocba.grading.regulation.domain.tt27.result;

import java.util.Collection;
import vn.hocba.grading.regulation.domain.PrimaryLevel;
import vn.hocba.grading.regulation.domain.TestMark;
import vn.hocba.grading.regulation.domain.TraitLevel;

/**
 * Education result of a primary year (Thông tư 27/2020, Điều 9.2): Hoàn thành xuất sắc, Hoàn thành tốt, Hoàn thành, Chưa
 * hoàn thành.
 */
public enum PrimaryResult {
    HTXS,
    HTT,
    HT,
    CHT;

    private static final int EXCELLENT_TEST = 9;
    private static final int GOOD_TEST = 7;
    private static final int PASSING_TEST = 5;

    /** The best result whose conditions hold; every subject, trait and year-end test counts. */
    public static PrimaryResult of(
            Collection<PrimaryLevel> subjects, Collection<TraitLevel> traits, Collection<TestMark> tests) {
        boolean allGood = subjects.stream().allMatch(level -> level == PrimaryLevel.T)
                && traits.stream().allMatch(level -> level == TraitLevel.T);
        if (allGood && allFrom(tests, EXCELLENT_TEST)) {
            return HTXS;
        }
        if (allGood && allFrom(tests, GOOD_TEST)) {
            return HTT;
        }
        boolean allDone = subjects.stream().noneMatch(level -> level == PrimaryLevel.C)
                && traits.stream().noneMatch(level -> level == TraitLevel.C);
        return allDone && allFrom(tests, PASSING_TEST) ? HT : CHT;
    }

    private static boolean allFrom(Collection<TestMark> tests, int threshold) {
        return tests.stream().allMatch(test -> test.value() >= threshold);
    }
}
