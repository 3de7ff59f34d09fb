package vn.hocba.sync.reconciliation.application;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocba.kit.ids.Ids;
import vn.hocba.sync.delivery.domain.Deliveries;
import vn.hocba.sync.delivery.domain.Delivery;
import vn.hocba.sync.delivery.domain.DeliveryId;
import vn.hocba.sync.delivery.domain.Standing;
import vn.hocba.sync.delivery.domain.Target;
import vn.hocba.sync.reconciliation.domain.Comparison;
import vn.hocba.sync.reconciliation.domain.Comparison.Known;
import vn.hocba.sync.reconciliation.domain.ReconciliationRun;
import vn.hocba.sync.reconciliation.domain.ReconciliationRuns;
import vn.hocba.sync.reconciliation.domain.StoreListing;
import vn.hocba.sync.reconciliation.domain.StoreListing.Answer;

/**
 * Holds our deliveries of a school against what a store holds. Our side is read first: what is accepted in between then
 * shows as not confirmed here, never as missing there.
 */
public final class Reconcile {

    private static final int PAGE = 500;

    /** What came of it. */
    public sealed interface Outcome {

        record Compared(ReconciliationRun run) implements Outcome {}

        record StoreUnavailable(String problem) implements Outcome {}
    }

    private final Deliveries deliveries;
    private final StoreListing listing;
    private final ReconciliationRuns runs;
    private final Ids ids;
    private final Clock clock;

    public Reconcile(Deliveries deliveries, StoreListing listing, ReconciliationRuns runs, Ids ids, Clock clock) {
        this.deliveries = deliveries;
        this.listing = listing;
        this.runs = runs;
        this.ids = ids;
        this.clock = clock;
    }

    public Outcome handle(String schoolCode, Target target, String requestedBy) {
        Instant started = clock.instant();
        Map<DeliveryId, Known> ours = ours(schoolCode, target);
        return switch (listing.of(target, schoolCode)) {
            case Answer.Unavailable(String problem) -> new Outcome.StoreUnavailable(problem);
            case Answer.Held(var theirs) -> {
                var run = new ReconciliationRun(
                        ids.next().toString(),
                        schoolCode,
                        target,
                        requestedBy,
                        started,
                        clock.instant(),
                        Comparison.of(ours, theirs));
                runs.add(run);
                yield new Outcome.Compared(run);
            }
        };
    }

    private Map<DeliveryId, Known> ours(String schoolCode, Target target) {
        var ours = new HashMap<DeliveryId, Known>();
        String after = "";
        List<Delivery> page;
        do {
            page = deliveries.page(schoolCode, Optional.empty(), after, PAGE);
            for (Delivery delivery : page) {
                after = delivery.id().toString();
                boolean accepted = delivery.with(target).kind() == Standing.Kind.ACCEPTED;
                ours.put(delivery.id(), new Known(delivery.sha256(), accepted));
            }
        } while (page.size() == PAGE);
        return ours;
    }
}
