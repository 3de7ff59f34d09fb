package vn.hocba.sync.delivery.domain;

import java.util.List;

/** What came of a command to a delivery. */
public sealed interface Transition {

    /** It moved; save it with the events. */
    record Changed(Delivery delivery, List<DeliveryEvent> events) implements Transition {

        public Changed {
            events = List.copyOf(events);
        }
    }

    /** It does not go from here; also the answer to a repetition of what happened already. */
    record Refused(DeliveryState from, DeliveryState to) implements Transition {}
}
