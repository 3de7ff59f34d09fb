package vn.hocba.student.pupil.application;

import java.util.List;
import vn.hocba.student.platform.Today;
import vn.hocba.student.platform.domain.Finding;
import vn.hocba.student.pupil.domain.Identity;
import vn.hocba.student.pupil.domain.IdentityRules;
import vn.hocba.student.pupil.domain.Pupil;
import vn.hocba.student.pupil.domain.Pupils;

/** Corrects a pupil's identity; the same once more changes nothing. */
public final class CorrectIdentity {

    /** What came of it. */
    public sealed interface Result {

        record Corrected(Pupil pupil) implements Result {}

        record Invalid(List<Finding> findings) implements Result {

            public Invalid {
                findings = List.copyOf(findings);
            }
        }

        /** The personal number is somebody else's. */
        record Duplicate() implements Result {}

        /** Somebody was faster. */
        record Outdated() implements Result {}
    }

    private final Pupils pupils;
    private final Today today;

    public CorrectIdentity(Pupils pupils, Today today) {
        this.pupils = pupils;
        this.today = today;
    }

    /**
     * The whole of it.
     *
     * @param expected the version that the caller read
     */
    public Result handle(Pupil known, Identity right, long expected) {
        if (expected != known.version()) {
            return new Result.Outdated();
        }
        List<Finding> findings =
                IdentityRules.check(right, known.on(today.date()).schoolYear(), today.date());
        if (!findings.isEmpty()) {
            return new Result.Invalid(findings);
        }
        if (right.equals(known.identity())) {
            return new Result.Corrected(known);
        }
        Pupil next = known.corrected(right);
        return switch (pupils.save(next)) {
            case DONE -> new Result.Corrected(next);
            case DUPLICATE -> new Result.Duplicate();
            case OUTDATED -> new Result.Outdated();
        };
    }
}
