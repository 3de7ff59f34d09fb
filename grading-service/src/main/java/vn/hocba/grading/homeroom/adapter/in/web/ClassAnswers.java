package vn.hocba.grading.homeroom.adapter.in.web;

import org.springframework.http.ResponseEntity;
import vn.hocba.grading.gradebook.domain.FieldFault;
import vn.hocba.grading.homeroom.adapter.in.web.ClassResponses.StateResponse;
import vn.hocba.grading.homeroom.application.ClassAnswer;
import vn.hocba.grading.homeroom.domain.BookRefusal;
import vn.hocba.grading.platform.GradingProblem;
import vn.hocba.kit.http.EntityVersions;
import vn.hocba.kit.problem.CommonProblem;
import vn.hocba.kit.problem.FieldProblem;
import vn.hocba.kit.problem.ProblemCode;
import vn.hocba.kit.problem.ProblemException;

/** What became of a change, as an answer or a problem. */
final class ClassAnswers {

    private ClassAnswers() {}

    /** The class's state and version; whatever else happened is thrown as its problem. */
    static ResponseEntity<StateResponse> toResponse(String classId, ClassAnswer answer) {
        return switch (answer) {
            case ClassAnswer.Done(var state, long version) ->
                ResponseEntity.ok()
                        .eTag(EntityVersions.tag(version))
                        .body(new StateResponse(classId, state.name(), version));
            case ClassAnswer.Refused(var reason, var faults) ->
                throw new ProblemException(
                        problem(reason),
                        faults.stream().map(ClassAnswers::field).toList());
            case ClassAnswer.Outdated() -> throw new ProblemException(CommonProblem.VERSION_MISMATCH);
            case ClassAnswer.Busy() -> throw new ProblemException(CommonProblem.CONCURRENT_CHANGE);
            case ClassAnswer.Denied() -> throw new ProblemException(CommonProblem.FORBIDDEN);
            case ClassAnswer.Hidden() -> throw new ProblemException(CommonProblem.NOT_FOUND);
        };
    }

    /** For the audit trail. */
    static String outcome(ClassAnswer answer) {
        return switch (answer) {
            case ClassAnswer.Done(var _, long _) -> "done";
            case ClassAnswer.Refused(var reason, var _) -> problem(reason).code();
            case ClassAnswer.Outdated() -> CommonProblem.VERSION_MISMATCH.code();
            case ClassAnswer.Busy() -> CommonProblem.CONCURRENT_CHANGE.code();
            case ClassAnswer.Denied() -> "refused";
            case ClassAnswer.Hidden() -> "not-found";
        };
    }

    private static FieldProblem field(FieldFault fault) {
        return new FieldProblem(
                fault.field(),
                fault.fault().code(),
                fault.fault().vi(),
                fault.fault().en());
    }

    private static ProblemCode problem(BookRefusal reason) {
        return switch (reason) {
            case INVALID -> CommonProblem.VALIDATION_FAILED;
            case CLASS_CLOSED -> GradingProblem.CLASS_CLOSED;
            case CLASS_NOT_CLOSED -> GradingProblem.CLASS_NOT_CLOSED;
            case CLASS_APPROVED -> GradingProblem.CLASS_APPROVED;
            case SUBJECTS_OPEN -> GradingProblem.SUBJECTS_OPEN;
            case HAS_HOLES -> GradingProblem.CLASS_HAS_HOLES;
            case CLASS_EMPTY -> GradingProblem.CLASS_EMPTY;
            case NO_RULE_SET -> GradingProblem.NO_RULE_SET;
            case REMEDIES_OPEN -> GradingProblem.REMEDIES_OPEN;
            case CLASS_CHANGED -> GradingProblem.CLASS_CHANGED;
            case UNKNOWN_SUBJECT -> GradingProblem.SUBJECT_UNKNOWN;
        };
    }
}
