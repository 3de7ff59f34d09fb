package vn.hocba.launcher.platform;

import java.time.Duration;
import java.time.Instant;

/** How long to wait before a component that died is started again: at once, then longer and longer, while it keeps dying. */
final class RestartPolicy {

    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final Duration HEALTHY = Duration.ofMinutes(1);

    private Duration next = FIRST;

    /**
     * The pause before the next start.
     *
     * @param ready when it became ready last
     * @param died when it ended
     */
    Duration pause(Instant ready, Instant died) {
        if (Duration.between(ready, died).compareTo(HEALTHY) >= 0) {
            next = FIRST;
        }
        Duration pause = next;
        Duration doubled = next.multipliedBy(3);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return pause;
    }
}
