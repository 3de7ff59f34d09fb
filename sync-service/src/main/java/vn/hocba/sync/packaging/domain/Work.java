package vn.hocba.sync.packaging.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When the worker takes the package up next, and why it waits.
 *
 * @param attempts in a row that did not bring the package on
 * @param dueAt null when there is nothing to do for the worker
 * @param problem of the last attempt, a fixed text
 */
public record Work(
        int attempts, @Nullable Instant dueAt, @Nullable String problem) {

    static Work due(Instant at) {
        return new Work(0, at, null);
    }

    static Work none() {
        return new Work(0, null, null);
    }
}
