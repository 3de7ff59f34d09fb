package vn.hocba.sync.packaging.domain;

import java.time.Duration;
import vn.hocba.sync.delivery.domain.DeliveryId;

/** Where released XML comes from. */
@FunctionalInterface
public interface TranscriptSource {

    Fetched fetch(DeliveryId id);

    /** What came of asking. */
    sealed interface Fetched {

        @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
        record Found(byte[] xml) implements Fetched {}

        /** There is no such version. */
        record Missing() implements Fetched {}

        /** Ask again later. */
        record Unavailable(String problem, Duration atLeast) implements Fetched {}
    }
}
