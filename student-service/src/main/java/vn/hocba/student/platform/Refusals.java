package vn.hocba.student.platform;

import java.util.List;
import java.util.OptionalLong;
import vn.hocba.kit.problem.CommonProblem;
import vn.hocba.kit.problem.FieldProblem;
import vn.hocba.kit.problem.ProblemCode;
import vn.hocba.kit.problem.ProblemException;
import vn.hocba.student.platform.domain.Finding;

/** Refusals of the use cases, as the edge tells them. */
public final class Refusals {

    private Refusals() {}

    /** 422 with every wrong field. */
    public static ProblemException invalid(List<Finding> findings) {
        return of(CommonProblem.VALIDATION_FAILED, findings);
    }

    public static ProblemException of(ProblemCode problem, List<Finding> findings) {
        return new ProblemException(
                problem,
                findings.stream()
                        .map(finding -> new FieldProblem(
                                finding.field(),
                                finding.flaw().code(),
                                finding.flaw().vi(),
                                finding.flaw().en()))
                        .toList());
    }

    /** Somebody was faster: 412 if the caller said which version was read, 409 if not. */
    public static ProblemException outdated(OptionalLong expected) {
        return new ProblemException(
                expected.isPresent() ? CommonProblem.VERSION_MISMATCH : CommonProblem.CONCURRENT_CHANGE);
    }

    /** Unknown, or another school's: the two look the same. */
    public static ProblemException notFound() {
        return new ProblemException(CommonProblem.NOT_FOUND);
    }

    public static ProblemException forbidden() {
        return new ProblemException(CommonProblem.FORBIDDEN);
    }
}
