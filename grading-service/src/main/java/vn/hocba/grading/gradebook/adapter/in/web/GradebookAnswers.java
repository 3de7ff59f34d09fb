package vn.hocba.grading.gradebook.adapter.in.web;

import java.util.List;
import vn.hocba.grading.gradebook.adapter.in.web.GradebookResponses.RejectedResponse;
import vn.hocba.grading.gradebook.application.GradebookAnswer;
import vn.hocba.grading.gradebook.domain.FieldFault;
import vn.hocba.grading.gradebook.domain.GradebookRefusal;
import vn.hocba.grading.gradebook.domain.RowFault;
import vn.hocba.grading.platform.GradingProblem;
import vn.hocba.kit.problem.CommonProblem;
import vn.hocba.kit.problem.FieldProblem;
import vn.hocba.kit.problem.ProblemCode;
import vn.hocba.kit.problem.ProblemException;
import vn.hocba.kit.problem.Problems;

/** What became of a change, as an answer or a problem. */
final class GradebookAnswers {

    private GradebookAnswers() {}

    /** The stored version; whatever else happened is thrown as its problem. */
    static long version(GradebookAnswer answer) {
        return switch (answer) {
            case GradebookAnswer.Done(long version, boolean _) -> version;
            case GradebookAnswer.Refused(var reason, var faults) ->
                throw new ProblemException(
                        problem(reason),
                        faults.stream().map(GradebookAnswers::field).toList());
            case GradebookAnswer.Outdated() -> throw new ProblemException(CommonProblem.VERSION_MISMATCH);
            case GradebookAnswer.Busy() -> throw new ProblemException(CommonProblem.CONCURRENT_CHANGE);
            case GradebookAnswer.Denied() -> throw new ProblemException(CommonProblem.FORBIDDEN);
            case GradebookAnswer.Hidden() -> throw new ProblemException(CommonProblem.NOT_FOUND);
        };
    }

    /**
     * Whether the audit trail has to note it. What was stored has its author beside it, in the same write: a second write
     * would say the same, and could be lost.
     */
    static boolean isToBeNoted(GradebookAnswer answer) {
        return !(answer instanceof GradebookAnswer.Done(long _, boolean written) && written);
    }

    /** For the audit trail. */
    static String outcome(GradebookAnswer answer) {
        return switch (answer) {
            case GradebookAnswer.Done(long _, boolean _) -> "done";
            case GradebookAnswer.Refused(var reason, var _) -> problem(reason).code();
            case GradebookAnswer.Outdated() -> CommonProblem.VERSION_MISMATCH.code();
            case GradebookAnswer.Busy() -> CommonProblem.CONCURRENT_CHANGE.code();
            case GradebookAnswer.Denied() -> "refused";
            case GradebookAnswer.Hidden() -> "not-found";
        };
    }

    static List<RejectedResponse> rejected(List<RowFault> faults) {
        return faults.stream()
                .map(fault -> new RejectedResponse(
                        fault.row(),
                        fault.toField().field(),
                        fault.fault().code(),
                        Problems.text(fault.fault().vi(), fault.fault().en())))
                .toList();
    }

    private static FieldProblem field(FieldFault fault) {
        return new FieldProblem(
                fault.field(),
                fault.fault().code(),
                fault.fault().vi(),
                fault.fault().en());
    }

    private static ProblemCode problem(GradebookRefusal reason) {
        return switch (reason) {
            case INVALID_ROWS -> CommonProblem.VALIDATION_FAILED;
            case CLOSED -> GradingProblem.GRADEBOOK_CLOSED;
            case HAS_HOLES -> GradingProblem.GRADEBOOK_HAS_HOLES;
            case UNKNOWN_SUBJECT -> GradingProblem.SUBJECT_UNKNOWN;
            case OUTDATED -> GradingProblem.CORRECTION_OUTDATED;
        };
    }
}
