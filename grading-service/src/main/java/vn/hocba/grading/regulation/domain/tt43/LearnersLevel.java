package vn.hocba.grading.regulation.domain.tt43;

import java.util.List;
import vn.hocba.grading.regulation.domain.RuleOptions;
import vn.hocba.grading.regulation.domain.Score;
import vn.hocba.grading.regulation.domain.SubjectResult;
import vn.hocba.grading.regulation.domain.tt22.learning.LearningFinding;

/**
 * The level of a learner's result (Thông tư 43/2021, Điều 9): Tốt, all scores from 6.5 and at least five from 8.0; Khá, all
 * from 5.0 and five from 6.5; Đạt, five from 5.0 and none below 3.5. Only scored subjects count.
 *
 * <p>Only Tốt was read in a source. Khá and Đạt are assumed by analogy with Thông tư 22/2021, Điều 9.2; how many subjects,
 * and whether one subject adjusts the level, are {@link RuleOptions#CONTINUING options}.
 */
public final class LearnersLevel {

    private LearnersLevel() {}

    public static LearningFinding of(List<SubjectResult> results, RuleOptions options) {
        return LearningFinding.of(scored(results), options);
    }

    /** Without the subjects that are assessed by comment. */
    public static List<SubjectResult> scored(List<SubjectResult> results) {
        return results.stream().filter(result -> result.mark() instanceof Score).toList();
    }
}
