package vn.hocba.sync.delivery.domain;

import java.time.Instant;
import java.util.Optional;

/** What the gauges need, by index. */
public interface DeliveryFigures {

    long count(DeliveryState state, String level);

    /** When the longest-waiting delivery of that state was released. */
    Optional<Instant> oldest(DeliveryState state, String level);
}
