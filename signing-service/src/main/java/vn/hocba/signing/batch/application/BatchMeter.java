package vn.hocba.signing.batch.application;

import java.time.Duration;
import vn.hocba.signing.batch.domain.BatchState;

/** Tells operators how batches end. */
@FunctionalInterface
public interface BatchMeter {

    void ended(BatchState state, Duration after);
}
