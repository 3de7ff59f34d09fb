package vn.hocba.signing.timestamp.domain;

import java.time.Duration;

/**
 * What the authorities' clocks say of our own. A signature says when it was made, so nobody signs by a clock that is wrong;
 * while no authority answers there is nothing to compare with, and signing goes on.
 */
public final class ClockWatch {

    private final Duration bound;
    private volatile Duration difference = Duration.ZERO;

    /** The bound is how far the clocks may be apart, in either direction. */
    public ClockWatch(Duration bound) {
        this.bound = bound;
    }

    /** Is a clock that differs by so much too far away? */
    public boolean isTooFar(Duration other) {
        return other.abs().compareTo(bound) > 0;
    }

    /** What the latest comparison showed; positive when our own clock is late. */
    public void compared(Duration latest) {
        difference = latest;
    }

    public boolean isOff() {
        return isTooFar(difference);
    }

    public Duration difference() {
        return difference;
    }
}
