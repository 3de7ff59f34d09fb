package vn.hocba.transcript.transcript.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a sweep has to look at again, so that nothing is stuck.
 *
 * @param waitingFor the key of what a composition misses, empty when nothing
 * @param composeAt when to try the composition again
 * @param renderAt when to try the rendering again
 */
public record Work(
        String waitingFor,
        @Nullable Instant composeAt,
        @Nullable Instant renderAt) {

    public static final Work NONE = new Work("", null, null);

    Work composeAt(Instant at) {
        return new Work("", at, renderAt);
    }

    Work waiting(String need, Instant nextLook) {
        return new Work(need, nextLook, renderAt);
    }

    Work composed() {
        return new Work("", null, renderAt);
    }

    Work renderAt(Instant at) {
        return new Work(waitingFor, composeAt, at);
    }

    Work rendered() {
        return new Work(waitingFor, composeAt, null);
    }
}
