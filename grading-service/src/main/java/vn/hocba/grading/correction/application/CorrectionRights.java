package vn.hocba.grading.correction.application;

import java.util.Optional;
import vn.hocba.grading.correction.domain.Correction;
import vn.hocba.grading.correction.domain.CorrectionState;
import vn.hocba.grading.correction.domain.CorrectionStep;
import vn.hocba.grading.roster.application.Access;
import vn.hocba.grading.roster.application.Duty;
import vn.hocba.grading.roster.application.Rights;
import vn.hocba.kit.security.Caller;

/**
 * Whose step it is. The homeroom teacher confirms and a manager approves. A homeroom teacher who also teaches the subject
 * cannot confirm the own request: then a manager does, and another manager approves (the circular is silent on this: our
 * reading, to be settled with the Sở).
 */
public final class CorrectionRights {

    private static final String MANAGER = "MANAGER";
    private static final String HOMEROOM_TEACHER = "HOMEROOM_TEACHER";

    private final Rights rights;

    public CorrectionRights(Rights rights) {
        this.rights = rights;
    }

    /** Whether the caller has a role that confirms or approves at all. */
    static boolean mayDecide(Caller caller) {
        return caller.has(MANAGER) || caller.has(HOMEROOM_TEACHER);
    }

    Access read(Correction correction, Caller caller) {
        return rights.of(
                caller,
                correction.target().classId(),
                new Duty.ReadSubject(correction.target().subjectCode()));
    }

    Access confirm(Correction correction, Caller caller) {
        Access access = of(correction, caller, new Duty.KeepHomeroom());
        if (!(access instanceof Access.Denied)) {
            return access;
        }
        return of(correction, caller, new Duty.Approve()) instanceof Access.Granted manager
                        && manager.schoolClass().isHomeroomTeacher(correction.requester(), manager.today())
                ? manager
                : access;
    }

    Access approve(Correction correction, Caller caller) {
        return of(correction, caller, new Duty.Approve());
    }

    /** The homeroom teacher or a manager, until it is approved. */
    Access reject(Correction correction, Caller caller) {
        Access manager = of(correction, caller, new Duty.Approve());
        return manager instanceof Access.Denied ? of(correction, caller, new Duty.KeepHomeroom()) : manager;
    }

    /** Whether the correction waits for the caller. */
    boolean isAwaited(Correction correction, Caller caller) {
        boolean own = correction.requester().equals(caller.staffId());
        boolean confirmed = correction
                .step(CorrectionState.CONFIRMED)
                .filter(step -> step.by().staffId().equals(caller.staffId()))
                .isPresent();
        if (own || confirmed) {
            return false;
        }
        Access access = correction.state() == CorrectionState.REQUESTED
                ? confirm(correction, caller)
                : approve(correction, caller);
        return access instanceof Access.Granted;
    }

    /** The assignment that a person of the class's staff acts on; a manager acts on none. */
    static String assignment(Access.Granted granted, Caller caller) {
        return Optional.of(CorrectionStep.HOMEROOM)
                .filter(_ -> granted.role().equals(HOMEROOM_TEACHER)
                        && granted.schoolClass().isHomeroomTeacher(caller.staffId(), granted.today()))
                .orElse("");
    }

    private Access of(Correction correction, Caller caller, Duty duty) {
        return rights.of(caller, correction.target().classId(), duty);
    }
}
