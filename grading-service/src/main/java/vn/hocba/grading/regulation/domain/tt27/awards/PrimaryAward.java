package vn.hocba.grading.regulation.domain.tt27.awards;

import java.util.Optional;
import vn.hocba.grading.regulation.domain.Award;
import vn.hocba.grading.regulation.domain.tt27.result.PrimaryResult;

/**
 * Titles at the end of a primary year (Thông tư 27/2020, Điều 13.1): Học sinh Xuất sắc for HTXS; Học sinh Tiêu biểu for
 * HTT with something outstanding that the class recognises.
 */
public final class PrimaryAward {

    private PrimaryAward() {}

    public static Optional<Award> of(PrimaryResult result, boolean recognisedByTheClass) {
        return switch (result) {
            case HTXS -> Optional.of(Award.EXCELLENT_STUDENT);
            case HTT -> recognisedByTheClass ? Optional.of(Award.OUTSTANDING_IN_STUDY) : Optional.empty();
            case HT, CHT -> Optional.empty();
        };
    }
}
