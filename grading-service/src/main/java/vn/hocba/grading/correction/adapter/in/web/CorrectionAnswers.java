package vn.hocba.grading.correction.adapter.in.web;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.hocba.grading.correction.application.CorrectionAnswer;
import vn.hocba.grading.correction.domain.Correction;
import vn.hocba.grading.correction.domain.CorrectionRefusal;
import vn.hocba.grading.gradebook.domain.FieldFault;
import vn.hocba.grading.platform.GradingProblem;
import vn.hocba.kit.audit.AuditEvent;
import vn.hocba.kit.audit.AuditTrail;
import vn.hocba.kit.problem.CommonProblem;
import vn.hocba.kit.problem.FieldProblem;
import vn.hocba.kit.problem.ProblemCode;
import vn.hocba.kit.problem.ProblemException;
import vn.hocba.kit.security.Caller;

/** Notes what became of a step before the answer is given, and gives it. */
@Component
class CorrectionAnswers {

    private final AuditTrail trail;

    CorrectionAnswers(AuditTrail trail) {
        this.trail = trail;
    }

    /**
     * The correction as it is stored; whatever else happened is thrown as its problem.
     *
     * @param id of the correction, or of the class while there is none
     */
    Correction noted(String action, String objectType, String id, CorrectionAnswer answer, Caller caller) {
        boolean done = answer instanceof CorrectionAnswer.Done;
        String object = answer instanceof CorrectionAnswer.Done(var correction) ? correction.id() : id;
        String type = done ? "correction" : objectType;
        trail.record(new AuditEvent(action, outcome(answer), caller, type, object, Map.of()));
        return correction(answer);
    }

    /** A look at what waits for the caller. */
    void listed(Caller caller, int found) {
        trail.record(new AuditEvent(
                "correction.list",
                "done",
                caller,
                "school",
                caller.schoolCode(),
                Map.of("found", Integer.toString(found))));
    }

    private static Correction correction(CorrectionAnswer answer) {
        return switch (answer) {
            case CorrectionAnswer.Done(var correction) -> correction;
            case CorrectionAnswer.Refused(var reason, var faults) ->
                throw new ProblemException(
                        problem(reason),
                        faults.stream().map(CorrectionAnswers::field).toList());
            case CorrectionAnswer.Busy() -> throw new ProblemException(CommonProblem.CONCURRENT_CHANGE);
            case CorrectionAnswer.Denied() -> throw new ProblemException(CommonProblem.FORBIDDEN);
            case CorrectionAnswer.Hidden() -> throw new ProblemException(CommonProblem.NOT_FOUND);
        };
    }

    private static String outcome(CorrectionAnswer answer) {
        return switch (answer) {
            case CorrectionAnswer.Done(var _) -> "done";
            case CorrectionAnswer.Refused(var reason, var _) -> problem(reason).code();
            case CorrectionAnswer.Busy() -> CommonProblem.CONCURRENT_CHANGE.code();
            case CorrectionAnswer.Denied() -> "refused";
            case CorrectionAnswer.Hidden() -> "not-found";
        };
    }

    private static FieldProblem field(FieldFault fault) {
        return new FieldProblem(
                fault.field(),
                fault.fault().code(),
                fault.fault().vi(),
                fault.fault().en());
    }

    private static ProblemCode problem(CorrectionRefusal reason) {
        return switch (reason) {
            case INVALID -> CommonProblem.VALIDATION_FAILED;
            case UNKNOWN_SUBJECT -> GradingProblem.SUBJECT_UNKNOWN;
            case NOT_LOCKED -> GradingProblem.CORRECTION_NOT_LOCKED;
            case PENDING -> GradingProblem.CORRECTION_PENDING;
            case OUTDATED -> GradingProblem.CORRECTION_OUTDATED;
            case OWN_REQUEST -> GradingProblem.CORRECTION_OWN;
            case SAME_PERSON -> GradingProblem.CORRECTION_SAME_PERSON;
            case NOT_CONFIRMED -> GradingProblem.CORRECTION_NOT_CONFIRMED;
            case DECIDED -> GradingProblem.CORRECTION_DECIDED;
            case ENDED -> GradingProblem.CORRECTION_ENDED;
        };
    }
}
