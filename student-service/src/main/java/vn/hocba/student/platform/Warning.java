package vn.hocba.student.platform;

import org.jspecify.annotations.Nullable;
import vn.hocba.kit.problem.Problems;
import vn.hocba.student.platform.domain.Finding;

/**
 * What looks strange in a value that was taken all the same, in the caller's language.
 *
 * @param row which row of the request, from 0; absent where there is only one
 */
public record Warning(@Nullable Integer row, String field, String code, String message) {

    public static Warning of(@Nullable Integer row, Finding finding) {
        return new Warning(
                row,
                finding.field(),
                finding.flaw().code(),
                Problems.text(finding.flaw().vi(), finding.flaw().en()));
    }
}
