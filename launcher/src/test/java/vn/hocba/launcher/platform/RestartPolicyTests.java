package vn.hocba.launcher.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RestartPolicyTests {

    private static final Instant READY = Instant.parse("2026-06-01T08:00:00Z");

    private final RestartPolicy policy = new RestartPolicy();

    @Test
    void startsAgainAlmostAtOnce() {
        assertThat(policy.pause(READY, READY.plusSeconds(5))).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void waitsLongerAndLongerButNotForEver() {
        Duration last = Duration.ZERO;
        for (int death = 0; death < 12; death++) {
            Duration pause = policy.pause(READY, READY.plusSeconds(1));
            assertThat(pause).isGreaterThanOrEqualTo(last).isLessThanOrEqualTo(Duration.ofSeconds(15));
            last = pause;
        }
        assertThat(last).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void forgetsAfterAMinuteOfHealth() {
        policy.pause(READY, READY.plusSeconds(1));
        policy.pause(READY, READY.plusSeconds(1));

        assertThat(policy.pause(READY, READY.plusSeconds(59))).isGreaterThan(Duration.ofMillis(200));
        assertThat(policy.pause(READY, READY.plusSeconds(60))).isEqualTo(Duration.ofMillis(200));
    }
}
