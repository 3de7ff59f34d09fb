package vn.hocba.sync.delivery.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a delivery stands with one target.
 *
 * @param receiptId of the package that it was in; empty before
 * @param code why it was rejected
 */
public record Standing(
        Kind kind,
        String receiptId,
        @Nullable String code,
        @Nullable Instant at) {

    /** One of these at a time. */
    public enum Kind {
        NOT_SENT,
        SUBMITTED,
        ACCEPTED,
        REJECTED
    }

    public static Standing notSent() {
        return new Standing(Kind.NOT_SENT, "", null, null);
    }

    static Standing submitted(String receiptId, Instant at) {
        return new Standing(Kind.SUBMITTED, receiptId, null, at);
    }

    static Standing accepted(String receiptId, Instant at) {
        return new Standing(Kind.ACCEPTED, receiptId, null, at);
    }

    static Standing rejected(String receiptId, String code, Instant at) {
        return new Standing(Kind.REJECTED, receiptId, code, at);
    }
}
