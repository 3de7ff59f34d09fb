package vn.hocba.grading.regulation.domain.tt22;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hocba.grading.regulation.domain.Attainment;
import vn.hocba.grading.regulation.domain.Award;
import vn.hocba.grading.regulation.domain.Completion;
import vn.hocba.grading.regulation.domain.Decision;
import vn.hocba.grading.regulation.domain.YearOutcome;
import vn.hocba.grading.regulation.domain.tt22.learning.LearningFinding;
import vn.hocba.grading.regulation.domain.tt22.promotion.Promotion;
import vn.hocba.grading.regulation.domain.tt22.promotion.Remedies;

/**
 * What the rules say about a secondary pupil's year.
 *
 * @param year the learning result at the end of the year
 * @param afterRetest the learning result with re-assessed subjects, when there are any
 */
public record SecondaryOutcome(
        Attainment conductYear,
        LearningFinding semester1,
        LearningFinding semester2,
        LearningFinding year,
        @Nullable LearningFinding afterRetest,
        Promotion promotion,
        Remedies remedies,
        Decision decision,
        List<Award> awards,
        @Nullable Completion completion)
        implements YearOutcome {

    public SecondaryOutcome {
        awards = List.copyOf(awards);
    }
}
