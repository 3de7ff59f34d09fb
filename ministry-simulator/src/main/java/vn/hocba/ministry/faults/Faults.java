package vn.hocba.ministry.faults;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The faults of one store; what a request leaves out is off.
 *
 * @param errorRate answer 503 without looking at the request
 * @param delayMs wait before answering
 * @param closeConnection close the connection without looking at the request
 * @param dropReceipts accept the package, then close the connection without saying so
 * @param malformed do the work, then answer something that is not JSON
 * @param loseReceipts say that a receipt is unknown
 * @param duplicate list each result of a receipt twice
 * @param outOfOrder process packages and list results in another order than they came
 * @param rejectRate reject transcripts that are in order
 * @param processingMs how long a package is processed
 */
public record Faults(
        Rate errorRate,
        long delayMs,
        Rate closeConnection,
        Rate dropReceipts,
        Rate malformed,
        Rate loseReceipts,
        Rate duplicate,
        Rate outOfOrder,
        Rate rejectRate,
        long processingMs) {

    public static final Faults NONE = of(null, null, null, null, null, null, null, null, null, null);

    private static final long LONGEST = 600_000;

    public Faults {
        if (delayMs < 0 || delayMs > LONGEST || processingMs < 0 || processingMs > LONGEST) {
            throw new IllegalArgumentException("a delay is between 0 and " + LONGEST + " ms");
        }
    }

    @JsonCreator
    static Faults of(
            @JsonProperty("errorRate") @Nullable Rate errorRate,
            @JsonProperty("delayMs") @Nullable Long delayMs,
            @JsonProperty("closeConnection") @Nullable Rate closeConnection,
            @JsonProperty("dropReceipts") @Nullable Rate dropReceipts,
            @JsonProperty("malformed") @Nullable Rate malformed,
            @JsonProperty("loseReceipts") @Nullable Rate loseReceipts,
            @JsonProperty("duplicate") @Nullable Rate duplicate,
            @JsonProperty("outOfOrder") @Nullable Rate outOfOrder,
            @JsonProperty("rejectRate") @Nullable Rate rejectRate,
            @JsonProperty("processingMs") @Nullable Long processingMs) {
        return new Faults(
                orNever(errorRate),
                orZero(delayMs),
                orNever(closeConnection),
                orNever(dropReceipts),
                orNever(malformed),
                orNever(loseReceipts),
                orNever(duplicate),
                orNever(outOfOrder),
                orNever(rejectRate),
                orZero(processingMs));
    }

    private static Rate orNever(@Nullable Rate rate) {
        return rate == null ? Rate.NEVER : rate;
    }

    private static long orZero(@Nullable Long millis) {
        return millis == null ? 0 : millis;
    }
}
