package vn.hocba.grading.correction.application;

import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;
import vn.hocba.grading.correction.domain.Correction;
import vn.hocba.grading.correction.domain.CorrectionChange;
import vn.hocba.grading.correction.domain.CorrectionRefusal;
import vn.hocba.grading.correction.domain.CorrectionState;
import vn.hocba.grading.correction.domain.Corrections;
import vn.hocba.grading.correction.domain.Target;
import vn.hocba.grading.gradebook.domain.Author;
import vn.hocba.grading.gradebook.domain.Gradebooks;
import vn.hocba.grading.gradebook.domain.PupilMarks;
import vn.hocba.grading.roster.application.Access;
import vn.hocba.kit.security.Caller;

/** The homeroom teacher and the managers confirm, approve or reject; the requester withdraws. */
public final class DecideCorrection {

    private final CorrectionRights rights;
    private final Corrections corrections;
    private final Gradebooks gradebooks;
    private final ApplyCorrection apply;
    private final Clock clock;

    public DecideCorrection(
            CorrectionRights rights,
            Corrections corrections,
            Gradebooks gradebooks,
            ApplyCorrection apply,
            Clock clock) {
        this.rights = rights;
        this.corrections = corrections;
        this.gradebooks = gradebooks;
        this.apply = apply;
        this.clock = clock;
    }

    /** Refused when what it replaces is not stored any more. */
    public CorrectionAnswer confirm(String id, Caller caller) {
        return decide(id, caller, rights::confirm, (correction, granted) -> {
            if (isOutdated(correction, CorrectionState.REQUESTED)) {
                return new CorrectionChange.Refused(CorrectionRefusal.OUTDATED);
            }
            return correction.confirm(author(granted, caller), CorrectionRights.assignment(granted, caller));
        });
    }

    /** The approval is stored first; then it is carried out at once, or by the timer if the process ends here. */
    public CorrectionAnswer approve(String id, Caller caller) {
        CorrectionAnswer answer = decide(id, caller, rights::approve, (correction, granted) -> {
            if (isOutdated(correction, CorrectionState.CONFIRMED)) {
                return new CorrectionChange.Refused(CorrectionRefusal.OUTDATED);
            }
            return correction.approve(author(granted, caller));
        });
        return answer instanceof CorrectionAnswer.Done(var correction) && correction.state() == CorrectionState.APPROVED
                ? new CorrectionAnswer.Done(apply.handle(correction.id()))
                : answer;
    }

    public CorrectionAnswer reject(String id, String reason, Caller caller) {
        return decide(
                id,
                caller,
                rights::reject,
                (correction, granted) -> correction.reject(
                        author(granted, caller), CorrectionRights.assignment(granted, caller), reason));
    }

    /** The requester's right even when the assignment has ended meanwhile. */
    public CorrectionAnswer withdraw(String id, String reason, Caller caller) {
        Optional<Correction> found =
                corrections.find(id).filter(one -> caller.worksAt(one.target().schoolCode()));
        if (found.isEmpty()) {
            return new CorrectionAnswer.Hidden();
        }
        if (!found.get().requester().equals(caller.staffId())) {
            return new CorrectionAnswer.Denied();
        }
        String role = found.get().steps().getFirst().by().role();
        var by = new Author(caller.staffId(), role, clock.instant());
        return new ChangeCorrection(corrections).change(id, correction -> correction.withdraw(by, reason));
    }

    private CorrectionAnswer decide(
            String id,
            Caller caller,
            BiFunction<Correction, Caller, Access> right,
            BiFunction<Correction, Access.Granted, CorrectionChange> step) {
        Optional<Correction> found = corrections.find(id);
        if (found.isEmpty()) {
            return new CorrectionAnswer.Hidden();
        }
        return switch (right.apply(found.get(), caller)) {
            case Access.Hidden() -> new CorrectionAnswer.Hidden();
            case Access.Denied() -> new CorrectionAnswer.Denied();
            case Access.Granted granted ->
                new ChangeCorrection(corrections).change(id, correction -> step.apply(correction, granted));
        };
    }

    /** Looked at only by who would take the step: a repeated call is answered as the first one was. */
    private boolean isOutdated(Correction correction, CorrectionState waiting) {
        Target target = correction.target();
        PupilMarks row = gradebooks
                .find(target.classId(), target.subjectCode())
                .map(book -> book.of(target.pupilId()))
                .orElse(PupilMarks.NONE);
        return correction.state() == waiting
                && correction.replacements().stream()
                        .anyMatch(one -> !one.storedIn(row).equals(one.before()));
    }

    private Author author(Access.Granted granted, Caller caller) {
        return new Author(caller.staffId(), granted.role(), clock.instant());
    }
}
