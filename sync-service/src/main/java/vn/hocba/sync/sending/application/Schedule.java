package vn.hocba.sync.sending.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import vn.hocba.sync.delivery.domain.Target;
import vn.hocba.sync.packaging.domain.BackOff;
import vn.hocba.sync.packaging.domain.Packages;
import vn.hocba.sync.packaging.domain.TranscriptPackage;

/** Ends a step by storing what comes next, and when. */
public final class Schedule {

    private final Packages packages;
    private final BackOff afterFailures;
    private final BackOff betweenLooks;
    private final Duration lease;
    private final Clock clock;

    public Schedule(Packages packages, BackOff afterFailures, BackOff betweenLooks, Duration lease, Clock clock) {
        this.packages = packages;
        this.afterFailures = afterFailures;
        this.betweenLooks = betweenLooks;
        this.lease = lease;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** Until then a package belongs to whoever takes it up now. */
    Instant leaseEnd() {
        return now().plus(lease);
    }

    /** The store took it; look for its decision soon. */
    void submitted(TranscriptPackage parcel, Target target, String receiptId) {
        packages.save(parcel.submitted(target, receiptId, betweenLooks.first(now())));
    }

    /** The store is still at work: that is no failure, but look less and less often. */
    void nextLook(TranscriptPackage parcel) {
        packages.save(parcel.postponed(betweenLooks.after(parcel.work(), "processing", Duration.ZERO, now())));
    }

    /** Nothing came of it; the same step later. */
    void later(TranscriptPackage parcel, String problem, Duration atLeast) {
        packages.save(parcel.postponed(afterFailures.after(parcel.work(), problem, atLeast, now())));
    }

    /** What the store has not decided about is to be sent again. */
    void sendAgain(TranscriptPackage parcel, Target target, String problem) {
        packages.save(parcel.toBeSentAgain(target, afterFailures.after(parcel.work(), problem, Duration.ZERO, now())));
    }

    /** The store has decided about everything. */
    void settled(TranscriptPackage parcel, Target target, boolean moreToSend) {
        packages.save(parcel.settled(target, moreToSend, now()));
    }
}
