package vn.hocba.grading.regulation.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rules say about a pupil's year, whatever the regulation. */
public interface YearOutcome {

    Decision decision();

    List<Award> awards();

    @Nullable
    Completion completion();
}
