package vn.hocba.sync.reconciliation.domain;

import vn.hocba.sync.delivery.domain.DeliveryId;

/** One version about which the two sides do not agree. */
public record Difference(Kind kind, DeliveryId id) {

    /** Who knows what. */
    public enum Kind {
        /** We have a receipt; the store does not hold it. */
        MISSING_AT_STORE,
        /** Both hold it, with different content. */
        DIGEST_DIFFERS,
        /** The store holds what we have sent and have no decision about: its receipt is on the way. */
        NOT_CONFIRMED_HERE,
        /** The store holds what we have never released. */
        UNKNOWN_HERE
    }
}
