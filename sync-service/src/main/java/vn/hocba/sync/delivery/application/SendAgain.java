package vn.hocba.sync.delivery.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hocba.sync.delivery.domain.Deliveries;
import vn.hocba.sync.delivery.domain.Delivery;
import vn.hocba.sync.delivery.domain.DeliveryId;
import vn.hocba.sync.delivery.domain.DeliveryState;
import vn.hocba.sync.delivery.domain.Transition;

/** Puts held and rejected versions back to where the next package takes them along. */
public final class SendAgain {

    private static final int PAGE = 200;

    private final Deliveries deliveries;
    private final Clock clock;

    public SendAgain(Deliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /**
     * Of one school and year.
     *
     * @param only these transcripts; empty means all that were held or rejected
     */
    public List<DeliveryId> handle(String schoolCode, String schoolYear, Set<String> only) {
        var sent = new ArrayList<DeliveryId>();
        for (DeliveryState state : DeliveryState.values()) {
            if (state.isStopped()) {
                again(schoolCode, schoolYear, state, only, sent);
            }
        }
        return sent;
    }

    private void again(
            String schoolCode, String schoolYear, DeliveryState state, Set<String> only, List<DeliveryId> sent) {
        String after = "";
        List<Delivery> page;
        do {
            page = deliveries.page(schoolCode, Optional.of(state), after, PAGE);
            for (Delivery delivery : page) {
                after = delivery.id().toString();
                boolean meant = delivery.schoolYear().equals(schoolYear)
                        && (only.isEmpty() || only.contains(delivery.id().transcriptId()));
                if (meant
                        && delivery.sendAgain(clock.instant())
                                instanceof Transition.Changed(Delivery back, var events)) {
                    deliveries.save(back, events);
                    sent.add(delivery.id());
                }
            }
        } while (page.size() == PAGE);
    }
}
