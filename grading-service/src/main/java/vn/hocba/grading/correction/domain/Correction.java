package vn.hocba.grading.correction.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hocba.grading.correction.domain.CorrectionChange.Made;
import vn.hocba.grading.correction.domain.CorrectionChange.Refused;
import vn.hocba.grading.correction.domain.CorrectionChange.Unchanged;
import vn.hocba.grading.gradebook.domain.Author;
import vn.hocba.grading.gradebook.domain.Replacement;

/**
 * A correction of a pupil's marks after the lock: requested by the subject's teacher, confirmed by the homeroom teacher,
 * approved by a manager (Thông tư 22/2021, Điều 18-20). Three different people take these steps.
 *
 * @param reason the requester's, at most 500 letters; goes on the new version of the record
 * @param steps all that were taken, the request first
 * @param yearResultVersion of the pupil's final result after it, 0 when there is none
 * @param version of the stored document, 0 when there is none yet
 */
public record Correction(
        String id,
        Target target,
        List<Replacement> replacements,
        String reason,
        CorrectionState state,
        List<CorrectionStep> steps,
        long yearResultVersion,
        long version) {

    public Correction {
        replacements = List.copyOf(replacements);
        steps = List.copyOf(steps);
    }

    /** A teacher asks for it. */
    public static Correction requested(
            String id, Target target, List<Replacement> replacements, String reason, Author by, String assignment) {
        var step = new CorrectionStep(CorrectionState.REQUESTED, by, assignment, reason);
        return new Correction(id, target, replacements, reason, CorrectionState.REQUESTED, List.of(step), 0, 0);
    }

    /** The requester is the homeroom teacher, and the school lets that be the confirmation. */
    public Correction confirmedByRequester() {
        var request = steps.getFirst();
        return with(
                CorrectionState.CONFIRMED,
                new CorrectionStep(CorrectionState.CONFIRMED, request.by(), CorrectionStep.HOMEROOM, ""));
    }

    public String requester() {
        return steps.getFirst().by().staffId();
    }

    /** The step that led to this state, if it was taken. */
    public Optional<CorrectionStep> step(CorrectionState reached) {
        return steps.stream().filter(one -> one.state() == reached).findFirst();
    }

    /** The homeroom teacher stands for it (Điều 20). */
    public CorrectionChange confirm(Author by, String assignment) {
        return switch (state) {
            case REQUESTED ->
                isRequester(by)
                        ? new Refused(CorrectionRefusal.OWN_REQUEST)
                        : next(CorrectionState.CONFIRMED, by, assignment, "");
            case CONFIRMED, APPROVED, APPLIED -> repeated(CorrectionState.CONFIRMED, by);
            case REJECTED, WITHDRAWN, OVERTAKEN -> new Refused(CorrectionRefusal.ENDED);
        };
    }

    /** A manager lets it take effect (Điều 18). */
    public CorrectionChange approve(Author by) {
        return switch (state) {
            case REQUESTED -> new Refused(CorrectionRefusal.NOT_CONFIRMED);
            case CONFIRMED -> {
                if (isRequester(by)) {
                    yield new Refused(CorrectionRefusal.OWN_REQUEST);
                }
                yield took(CorrectionState.CONFIRMED, by)
                        ? new Refused(CorrectionRefusal.SAME_PERSON)
                        : next(CorrectionState.APPROVED, by, "", "");
            }
            case APPROVED, APPLIED -> repeated(CorrectionState.APPROVED, by);
            case REJECTED, WITHDRAWN, OVERTAKEN -> new Refused(CorrectionRefusal.ENDED);
        };
    }

    /** The homeroom teacher or a manager does not want it. */
    public CorrectionChange reject(Author by, String assignment, String why) {
        return switch (state) {
            case REQUESTED, CONFIRMED ->
                isRequester(by)
                        ? new Refused(CorrectionRefusal.OWN_REQUEST)
                        : next(CorrectionState.REJECTED, by, assignment, why);
            case REJECTED -> repeated(CorrectionState.REJECTED, by);
            case APPROVED, APPLIED -> new Refused(CorrectionRefusal.DECIDED);
            case WITHDRAWN, OVERTAKEN -> new Refused(CorrectionRefusal.ENDED);
        };
    }

    /** The requester takes it back. */
    public CorrectionChange withdraw(Author by, String why) {
        return switch (state) {
            case REQUESTED, CONFIRMED ->
                next(CorrectionState.WITHDRAWN, by, steps.getFirst().assignment(), why);
            case WITHDRAWN -> new Unchanged(this);
            case APPROVED, APPLIED -> new Refused(CorrectionRefusal.DECIDED);
            case REJECTED, OVERTAKEN -> new Refused(CorrectionRefusal.ENDED);
        };
    }

    /** It has been carried out, everywhere. */
    public CorrectionChange applied(Author by, long finalVersion) {
        return state == CorrectionState.APPROVED
                ? new Made(with(CorrectionState.APPLIED, new CorrectionStep(CorrectionState.APPLIED, by, "", ""))
                        .resulting(finalVersion))
                : new Unchanged(this);
    }

    /** What it replaces was not there any more. */
    public CorrectionChange overtaken(Author by) {
        return state == CorrectionState.APPROVED ? next(CorrectionState.OVERTAKEN, by, "", "") : new Unchanged(this);
    }

    /** Whether both want to replace the same value of the same pupil. */
    public boolean touchesAny(Target other, List<Replacement> others) {
        return target.equals(other)
                && replacements.stream()
                        .anyMatch(mine ->
                                others.stream().anyMatch(one -> one.field().equals(mine.field())));
    }

    /** As the store has it. */
    public Correction stored(long storedVersion) {
        return new Correction(id, target, replacements, reason, state, steps, yearResultVersion, storedVersion);
    }

    private CorrectionChange repeated(CorrectionState reached, Author by) {
        return took(reached, by) ? new Unchanged(this) : new Refused(CorrectionRefusal.DECIDED);
    }

    private boolean isRequester(Author by) {
        return requester().equals(by.staffId());
    }

    private boolean took(CorrectionState reached, Author by) {
        return step(reached)
                .filter(one -> one.by().staffId().equals(by.staffId()))
                .isPresent();
    }

    private CorrectionChange next(CorrectionState to, Author by, String assignment, String why) {
        return new Made(with(to, new CorrectionStep(to, by, assignment, why)));
    }

    private Correction with(CorrectionState to, CorrectionStep step) {
        var all = new ArrayList<>(steps);
        all.add(step);
        return new Correction(id, target, replacements, reason, to, all, yearResultVersion, version);
    }

    private Correction resulting(long finalVersion) {
        return new Correction(id, target, replacements, reason, state, steps, finalVersion, version);
    }
}
