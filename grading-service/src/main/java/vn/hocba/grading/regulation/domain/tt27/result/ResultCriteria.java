package vn.hocba.grading.regulation.domain.tt27.result;

import java.util.List;
import vn.hocba.grading.regulation.domain.PrimaryLevel;
import vn.hocba.grading.regulation.domain.TestMark;
import vn.hocba.grading.regulation.domain.TraitLevel;

/**
 * What an education result asks for (Thông tư 27/2020, Điều 9.2).
 *
 * @param subjects the worst level that a subject may have
 * @param traits the worst level that a quality or competence may have
 * @param tests the least mark of every year-end test
 */
public record ResultCriteria(PrimaryResult result, PrimaryLevel subjects, TraitLevel traits, int tests) {

    /** The best first; whoever reaches none of them is Chưa hoàn thành. */
    public static final List<ResultCriteria> ALL = List.of(
            new ResultCriteria(PrimaryResult.HTXS, PrimaryLevel.T, TraitLevel.T, 9),
            new ResultCriteria(PrimaryResult.HTT, PrimaryLevel.T, TraitLevel.T, 7),
            new ResultCriteria(PrimaryResult.HT, PrimaryLevel.H, TraitLevel.D, 5));

    public boolean allows(PrimaryLevel level) {
        return level.compareTo(subjects) <= 0;
    }

    public boolean allows(TraitLevel level) {
        return level.compareTo(traits) <= 0;
    }

    public boolean allows(TestMark test) {
        return test.value() >= tests;
    }
}
