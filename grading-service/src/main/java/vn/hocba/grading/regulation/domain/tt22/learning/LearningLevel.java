package vn.hocba.grading.regulation.domain.tt22.learning;

import java.util.List;
import vn.hocba.grading.regulation.domain.Attainment;
import vn.hocba.grading.regulation.domain.RuleOptions;
import vn.hocba.grading.regulation.domain.SubjectResult;

/** The level of the learning result before any adjustment (Thông tư 22/2021, Điều 9.2). */
public final class LearningLevel {

    private LearningLevel() {}

    /** The best level whose conditions hold. */
    public static Attainment of(List<SubjectResult> results, RuleOptions options) {
        return LevelCriteria.ALL.stream()
                .filter(criteria -> criteria.areMetBy(results, options))
                .map(LevelCriteria::level)
                .findFirst()
                .orElse(Attainment.UNSATISFACTORY);
    }
}
