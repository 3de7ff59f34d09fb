package vn.hocba.sync.sending.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A store that takes packages: the city's or the ministry's. The official protocol, once public, goes behind this. */
public interface Store {

    /** Hands a package over; the same key with the same package is the same submission. */
    Submission submit(String idempotencyKey, byte[] zip);

    Receipt receipt(String receiptId);

    /** What came of handing over. */
    sealed interface Submission {

        /** Taken; the decision follows under this receipt. */
        record Taken(String receiptId) implements Submission {}

        /** The package itself was refused. */
        record Refused(String code) implements Submission {}

        record Unavailable(String problem, Duration atLeast) implements Submission {}
    }

    /** What came of asking for a receipt. */
    sealed interface Receipt {

        record Processing() implements Receipt {}

        /**
         * The store has decided.
         *
         * @param packageCode why the package as a whole was refused
         */
        record Done(Optional<String> packageCode, List<Decision> decisions) implements Receipt {

            public Done {
                decisions = List.copyOf(decisions);
            }
        }

        /** The store does not know the receipt. */
        record Unknown() implements Receipt {}

        record Unavailable(String problem, Duration atLeast) implements Receipt {}
    }

    /** About one transcript. */
    record Decision(String transcriptId, long version, String sha256, boolean accepted, String code) {}
}
