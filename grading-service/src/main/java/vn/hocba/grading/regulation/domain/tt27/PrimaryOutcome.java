package vn.hocba.grading.regulation.domain.tt27;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hocba.grading.regulation.domain.Award;
import vn.hocba.grading.regulation.domain.Completion;
import vn.hocba.grading.regulation.domain.Decision;
import vn.hocba.grading.regulation.domain.YearOutcome;
import vn.hocba.grading.regulation.domain.tt27.result.PrimaryResult;

/**
 * What the rules say about a primary pupil's year.
 *
 * @param result as it counts, after re-assessment
 * @param yearEndResult before any re-assessment; awards rest on it
 * @param retest subjects that may be assessed again
 */
public record PrimaryOutcome(
        PrimaryResult result,
        PrimaryResult yearEndResult,
        List<String> retest,
        Decision decision,
        List<Award> awards,
        @Nullable Completion completion)
        implements YearOutcome {

    public PrimaryOutcome {
        retest = List.copyOf(retest);
        awards = List.copyOf(awards);
    }
}
