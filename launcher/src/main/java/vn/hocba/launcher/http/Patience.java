package vn.hocba.launcher.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** How long and how often to try again: a killed server is back after ten seconds or so. */
final class Patience {

    private static final Duration FIRST = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final InstantSource clock;
    private final Instant begun;
    private Duration pause = FIRST;

    Patience(InstantSource clock) {
        this.clock = clock;
        this.begun = clock.instant();
    }

    boolean isOver(Duration most) {
        return Duration.between(begun, clock.instant()).compareTo(most) > 0;
    }

    void pause(Duration atLeast) throws InterruptedException {
        Thread.sleep(pause.compareTo(atLeast) > 0 ? pause : atLeast);
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }
}
