package vn.hocba.sync.packaging.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** Waiting times that double up to a limit, each shortened by chance so that not everybody comes back at once. */
public final class BackOff {

    private static final int MOST_DOUBLINGS = 20;

    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;

    public BackOff(Duration first, Duration longest, RandomGenerator random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
    }

    /**
     * The work after one more attempt in vain.
     *
     * @param atLeast what the other side asked for
     */
    public Work after(Work work, String problem, Duration atLeast, Instant now) {
        Duration wait = longer(jittered(work.attempts()), shorter(atLeast, longest));
        return new Work(work.attempts() + 1, now.plus(wait), problem);
    }

    /** The first time to look again. */
    public Instant first(Instant now) {
        return now.plus(jittered(0));
    }

    private Duration jittered(int attempts) {
        Duration full = shorter(first.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS)), longest);
        long half = full.toMillis() / 2;
        return Duration.ofMillis(half + random.nextLong(half + 1));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
