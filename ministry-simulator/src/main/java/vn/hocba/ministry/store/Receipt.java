package vn.hocba.ministry.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A package's receipt; its file is the commit point, first of having the package, then of its results.
 *
 * @param key the sender's Idempotency-Key
 * @param bodySha256 of the package as it came
 * @param code why the package as a whole was refused
 */
record Receipt(
        String receiptId,
        String key,
        String bodySha256,
        String packageId,
        String schoolCode,
        Instant receivedAt,
        State state,
        @Nullable String code,
        List<Result> results) {

    enum State {
        PROCESSING,
        DONE
    }

    Receipt {
        results = List.copyOf(results);
    }

    static Receipt received(String receiptId, String key, String bodySha256, Instant at) {
        return new Receipt(receiptId, key, bodySha256, "", "", at, State.PROCESSING, null, List.of());
    }
}
