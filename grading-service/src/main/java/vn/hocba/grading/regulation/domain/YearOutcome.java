package vn.hocba.grading.regulation.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hocba.grading.regulation.domain.tt22.SecondaryOutcome;
import vn.hocba.grading.regulation.domain.tt27.PrimaryOutcome;

/** What the rules say about a pupil's year, whatever the regulation. */
public sealed interface YearOutcome permits SecondaryOutcome, PrimaryOutcome {

    Decision decision();

    List<Award> awards();

    @Nullable
    Completion completion();
}
