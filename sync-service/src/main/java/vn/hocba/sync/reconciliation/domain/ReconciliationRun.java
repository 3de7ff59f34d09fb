package vn.hocba.sync.reconciliation.domain;

import java.time.Instant;
import vn.hocba.sync.delivery.domain.Target;

/** The report of one comparison. */
public record ReconciliationRun(
        String id,
        String schoolCode,
        Target target,
        String requestedBy,
        Instant startedAt,
        Instant finishedAt,
        Comparison comparison) {

    public boolean agrees() {
        return comparison.differences().isEmpty();
    }
}
