package vn.hocba.signing.batch.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hocba.signing.batch.domain.BatchState;
import vn.hocba.signing.batch.domain.Batches;
import vn.hocba.signing.batch.domain.Progress;
import vn.hocba.signing.batch.domain.SigningBatch;

/** What a run says of its batch: signs of life with the progress, and how it ended. */
public final class BatchJournal {

    private static final Logger LOG = LoggerFactory.getLogger(BatchJournal.class);

    private final Batches batches;
    private final BatchMeter meter;
    private final Duration lease;
    private final Clock clock;

    public BatchJournal(Batches batches, BatchMeter meter, Duration lease, Clock clock) {
        this.batches = batches;
        this.meter = meter;
        this.lease = lease;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** Until then the batch belongs to the run that speaks now. */
    Instant leaseFromNow() {
        return now().plus(lease);
    }

    /** False when the batch has become somebody else's. */
    boolean alive(SigningBatch batch, Progress progress) {
        return batches.progress(batch.id(), batch.run(), progress, leaseFromNow());
    }

    void done(SigningBatch batch, Progress progress) {
        batches.finish(batch.id(), batch.run(), BatchState.DONE, progress, now());
    }

    void interrupted(SigningBatch batch, Progress progress) {
        try {
            batches.finish(batch.id(), batch.run(), BatchState.INTERRUPTED, progress, now());
        } catch (RuntimeException e) { // then its lease runs out, which says the same
            LOG.warn(
                    "A batch could not be marked as interrupted: {}",
                    e.getClass().getName());
        }
    }

    void ended(BatchState state, Instant started) {
        meter.ended(state, Duration.between(started, now()));
    }
}
