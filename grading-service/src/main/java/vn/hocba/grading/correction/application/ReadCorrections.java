package vn.hocba.grading.correction.application;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hocba.grading.correction.domain.Correction;
import vn.hocba.grading.correction.domain.CorrectionState;
import vn.hocba.grading.correction.domain.Corrections;
import vn.hocba.grading.roster.application.Access;
import vn.hocba.kit.security.Caller;

/** Reads one correction, or those that wait for the caller. */
public final class ReadCorrections {

    /** The oldest open ones of a school that are looked at; as they are worked off, the next come up. */
    static final int MOST = 500;

    private final CorrectionRights rights;
    private final Corrections corrections;

    public ReadCorrections(CorrectionRights rights, Corrections corrections) {
        this.rights = rights;
        this.corrections = corrections;
    }

    /** Those of the school that the caller may confirm or approve now, the oldest first. */
    public List<Correction> awaiting(Caller caller) {
        if (caller.schoolCode().isEmpty() || !CorrectionRights.mayDecide(caller)) {
            return List.of();
        }
        return Stream.of(CorrectionState.REQUESTED, CorrectionState.CONFIRMED)
                .flatMap(state -> corrections.ofSchool(caller.schoolCode(), state, MOST).stream())
                .filter(one -> rights.isAwaited(one, caller))
                .toList();
    }

    /** For the class's managers, academic staff and homeroom teacher, and the subject's teachers. */
    public CorrectionAnswer one(String id, Caller caller) {
        Optional<Correction> found = corrections.find(id);
        if (found.isEmpty()) {
            return new CorrectionAnswer.Hidden();
        }
        return switch (rights.read(found.get(), caller)) {
            case Access.Hidden() -> new CorrectionAnswer.Hidden();
            case Access.Denied() -> new CorrectionAnswer.Denied();
            case Access.Granted _ -> new CorrectionAnswer.Done(found.get());
        };
    }
}
