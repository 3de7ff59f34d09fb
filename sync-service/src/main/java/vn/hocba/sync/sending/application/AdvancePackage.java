package vn.hocba.sync.sending.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
    private final Clock clock;
    private final Duration lease;

    public AdvancePackage(
            Packages packages, ComposePackage compose, Submit submit, LookAtReceipt look, Clock clock, Duration lease) {
        this.packages = packages;
        this.compose = compose;
        this.submit = submit;
        this.look = look;
        this.clock = clock;
        this.lease = lease;
    }

    public List<String> due(int limit) {
        return packages.due(clock.instant(), limit);
    }

    /** One step, unless another instance was faster. */
    public void handle(String packageId) {
        Instant now = clock.instant();
        packages.takeUp(packageId, now, now.plus(lease)).ifPresent(this::step);
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
