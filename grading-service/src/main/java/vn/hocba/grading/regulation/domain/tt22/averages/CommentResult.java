package vn.hocba.grading.regulation.domain.tt22.averages;

import java.util.List;
import vn.hocba.grading.regulation.domain.PassMark;

/** Results of a subject assessed by comment (Thông tư 22/2021, Điều 9.1a). */
public final class CommentResult {

    private CommentResult() {}

    /** Đạt only if there are as many assessments as required and all of them are Đạt. */
    public static PassMark semester(List<PassMark> assessments, int required) {
        return assessments.size() >= required && assessments.stream().allMatch(mark -> mark == PassMark.PASS)
                ? PassMark.PASS
                : PassMark.FAIL;
    }

    /** The year is what the second semester is. */
    public static PassMark year(PassMark second) {
        return second;
    }
}
