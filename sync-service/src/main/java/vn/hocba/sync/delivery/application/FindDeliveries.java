package vn.hocba.sync.delivery.application;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocba.sync.delivery.domain.Deliveries;
import vn.hocba.sync.delivery.domain.Delivery;
import vn.hocba.sync.delivery.domain.DeliveryState;

/** Where the deliveries are. */
public final class FindDeliveries {

    private final Deliveries deliveries;

    public FindDeliveries(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    public List<Delivery> page(String schoolCode, Optional<DeliveryState> state, String after, int limit) {
        return deliveries.page(schoolCode, state, after, limit);
    }

    public List<Delivery> versionsOf(String transcriptId) {
        return deliveries.versionsOf(transcriptId);
    }

    /** Every state, also those in which nothing is. */
    public Map<DeliveryState, Long> counts(Optional<String> schoolCode) {
        var counts = new EnumMap<DeliveryState, Long>(DeliveryState.class);
        for (DeliveryState state : DeliveryState.values()) {
            counts.put(state, 0L);
        }
        counts.putAll(deliveries.counts(schoolCode));
        return counts;
    }
}
