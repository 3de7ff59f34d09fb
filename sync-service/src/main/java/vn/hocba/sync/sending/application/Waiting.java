package vn.hocba.sync.sending.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import vn.hocba.sync.delivery.domain.Target;
import vn.hocba.sync.packaging.domain.BackOff;
import vn.hocba.sync.packaging.domain.TranscriptPackage;

/** When a package is taken up again. */
public final class Waiting {

    private final BackOff afterFailures;
    private final BackOff betweenLooks;
    private final Clock clock;

    public Waiting(BackOff afterFailures, BackOff betweenLooks, Clock clock) {
        this.afterFailures = afterFailures;
        this.betweenLooks = betweenLooks;
        this.clock = clock;
    }

    Instant firstLook(Instant now) {
        return betweenLooks.first(now);
    }

    /** The store is still at work: that is no failure, but look less and less often. */
    TranscriptPackage nextLook(TranscriptPackage parcel) {
        return parcel.postponed(betweenLooks.after(parcel.work(), "processing", Duration.ZERO, clock.instant()));
    }

    TranscriptPackage longer(TranscriptPackage parcel, String problem, Duration atLeast) {
        return parcel.postponed(afterFailures.after(parcel.work(), problem, atLeast, clock.instant()));
    }

    TranscriptPackage again(TranscriptPackage parcel, Target target, String problem) {
        return parcel.toBeSentAgain(
                target, afterFailures.after(parcel.work(), problem, Duration.ZERO, clock.instant()));
    }
}
