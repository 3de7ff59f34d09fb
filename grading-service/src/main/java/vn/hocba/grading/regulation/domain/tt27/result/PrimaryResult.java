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

    /** The best result whose conditions hold; every subject, trait and year-end test counts. */
    public static PrimaryResult of(
            Collection<PrimaryLevel> subjects, Collection<TraitLevel> traits, Collection<TestMark> tests) {
        return ResultCriteria.ALL.stream()
                .filter(criteria -> subjects.stream().allMatch(criteria::allows)
                        && traits.stream().allMatch(criteria::allows)
                        && tests.stream().allMatch(criteria::allows))
                .map(ResultCriteria::result)
                .findFirst()
                .orElse(CHT);
    }
}
