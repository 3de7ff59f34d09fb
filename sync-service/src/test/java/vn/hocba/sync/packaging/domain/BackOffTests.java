package vn.hocba.sync.packaging.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.hocba.sync.sample.Samples;

class BackOffTests {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final BackOff backOff = new BackOff(Duration.ofSeconds(1), LONGEST, new Random(1));

    private Duration wait(int attempts, Duration atLeast) {
        Work later = backOff.after(new Work(attempts, null, null), "x", atLeast, Samples.NOON);
        assertThat(later.attempts()).isEqualTo(attempts + 1);
        return Duration.between(Samples.NOON, later.dueAt());
    }

    @Test
    void doublesBetweenHalfAndWhole() {
        for (int attempts = 0; attempts < 6; attempts++) {
            Duration full = Duration.ofSeconds(1L << attempts);
            for (int i = 0; i < 100; i++) {
                assertThat(wait(attempts, Duration.ZERO)).isBetween(full.dividedBy(2), full);
            }
        }
    }

    @Test
    void neverWaitsLongerThanTheLongest() {
        assertThat(wait(7, Duration.ZERO)).isBetween(LONGEST.dividedBy(2), LONGEST);
        assertThat(wait(1_000_000, Duration.ZERO)).isBetween(LONGEST.dividedBy(2), LONGEST);
        assertThat(wait(0, Duration.ofDays(1))).isEqualTo(LONGEST);
    }

    @Test
    void waitsAtLeastAsLongAsAsked() {
        assertThat(wait(0, Duration.ofSeconds(30))).isEqualTo(Duration.ofSeconds(30));
        assertThat(wait(6, Duration.ofSeconds(3))).isGreaterThan(Duration.ofSeconds(3));
    }

    @Test
    void spreadsTheFirstLook() {
        assertThat(backOff.first(Samples.NOON)).isBetween(Samples.NOON.plusMillis(500), Samples.NOON.plusMillis(1000));
    }
}
