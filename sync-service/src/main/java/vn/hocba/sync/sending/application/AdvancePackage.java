package vn.hocba.sync.sending.application;

import java.time.Duration;
import java.util.List;
import vn.hocba.sync.delivery.domain.Target;
import vn.hocba.sync.packaging.application.ComposePackage;
import vn.hocba.sync.packaging.domain.Packages;
import vn.hocba.sync.packaging.domain.TranscriptPackage;

/**
 * Takes a package that is due one step on. Each step ends with one write that says what is next and when; whoever dies
 * before it leaves a package that is due again when the lease is over, and every step may be repeated.
 */
public final class AdvancePackage {

    private final Packages packages;
    private final ComposePackage compose;
    private final Submit submit;
    private final LookAtReceipt look;
    private final Schedule schedule;

    public AdvancePackage(
            Packages packages, ComposePackage compose, Submit submit, LookAtReceipt look, Schedule schedule) {
        this.packages = packages;
        this.compose = compose;
        this.submit = submit;
        this.look = look;
        this.schedule = schedule;
    }

    public List<String> due(int limit) {
        return packages.due(schedule.now(), limit);
    }

    /** One step, unless another instance was faster. */
    public void handle(String packageId) {
        packages.takeUp(packageId, schedule.now(), schedule.leaseEnd()).ifPresent(this::step);
    }

    /** A step broke off: do not wait for the end of the lease, and let people see it. */
    public void failed(String packageId) {
        packages.find(packageId)
                .filter(parcel -> parcel.state().isMoving())
                .ifPresent(parcel -> schedule.later(parcel, "step-failed", Duration.ZERO));
    }

    private void step(TranscriptPackage parcel) {
        switch (parcel.state()) {
            case COMPOSING -> compose.handle(parcel);
            case SIGNED -> submit.handle(parcel, Target.CITY);
            case SUBMITTED_CITY -> look.handle(parcel, Target.CITY);
            case ACCEPTED_CITY -> submit.handle(parcel, Target.MINISTRY);
            case SUBMITTED_MINISTRY -> look.handle(parcel, Target.MINISTRY);
            case COMPOSED, FINISHED, EMPTY -> {
                // nothing to do: such a package has no due time
            }
        }
    }
}
