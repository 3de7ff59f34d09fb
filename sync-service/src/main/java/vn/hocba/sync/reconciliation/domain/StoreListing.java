package vn.hocba.sync.reconciliation.domain;

import java.util.Map;
import vn.hocba.sync.delivery.domain.DeliveryId;
import vn.hocba.sync.delivery.domain.Target;

/** What a store holds of a school. */
@FunctionalInterface
public interface StoreListing {

    Answer of(Target target, String schoolCode);

    /** Everything, or nothing. */
    sealed interface Answer {

        record Held(Map<DeliveryId, String> digests) implements Answer {

            public Held {
                digests = Map.copyOf(digests);
            }
        }

        record Unavailable(String problem) implements Answer {}
    }
}
