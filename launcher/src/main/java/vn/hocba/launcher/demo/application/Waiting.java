package vn.hocba.launcher.demo.application;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongConsumer;

/** Waits until the platform has done something by itself, as long as it comes nearer. */
final class Waiting {

    private static final Duration LOOK_EVERY = Duration.ofMillis(400);
    private static final Duration STANDSTILL = Duration.ofMinutes(4);

    /** How many are there now. */
    @FunctionalInterface
    interface Count {
        long now() throws InterruptedException;
    }

    private final InstantSource clock;

    Waiting(InstantSource clock) {
        this.clock = clock;
    }

    /** Fails when nothing has changed for long. */
    void until(long wanted, String what, LongConsumer seen, Count count) throws InterruptedException {
        long last = -1;
        Instant changed = clock.instant();
        while (true) {
            long now = count.now();
            seen.accept(now);
            if (now >= wanted) {
                return;
            }
            if (now != last) {
                last = now;
                changed = clock.instant();
            } else if (Duration.between(changed, clock.instant()).compareTo(STANDSTILL) > 0) {
                throw new IllegalStateException(what + " stand still at " + now + " of " + wanted);
            }
            Thread.sleep(LOOK_EVERY);
        }
    }
}
