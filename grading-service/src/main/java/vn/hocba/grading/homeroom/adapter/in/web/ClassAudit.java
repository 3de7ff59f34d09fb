package vn.hocba.grading.homeroom.adapter.in.web;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.hocba.grading.homeroom.application.ClassAnswer;
import vn.hocba.kit.audit.AuditEvent;
import vn.hocba.kit.audit.AuditTrail;
import vn.hocba.kit.problem.CommonProblem;
import vn.hocba.kit.problem.ProblemException;
import vn.hocba.kit.security.Caller;

/** Notes who did what with a class before the answer is given. */
@Component
class ClassAudit {

    private final AuditTrail trail;

    ClassAudit(AuditTrail trail) {
        this.trail = trail;
    }

    void changed(String action, String classId, ClassAnswer answer, Caller caller) {
        record(action, ClassAnswers.outcome(answer), classId, caller);
    }

    void read(String action, String classId, Caller caller) {
        record(action, "done", classId, caller);
    }

    ProblemException denied(String action, String classId, Caller caller) {
        record(action, "refused", classId, caller);
        return new ProblemException(CommonProblem.FORBIDDEN);
    }

    ProblemException hidden(String action, String classId, Caller caller) {
        record(action, "not-found", classId, caller);
        return new ProblemException(CommonProblem.NOT_FOUND);
    }

    private void record(String action, String outcome, String classId, Caller caller) {
        trail.record(new AuditEvent(action, outcome, caller, "class", classId, Map.of()));
    }
}
