package vn.hocba.signing.batch.domain;

import java.time.Instant;
import java.util.Optional;

/** All batches. What changes a running batch is written only by the run that it belongs to. */
public interface Batches {

    void add(SigningBatch batch);

    Optional<SigningBatch> find(String id);

    /** The next run begins; false when somebody else began it. */
    boolean resume(SigningBatch interrupted, Progress progress, Instant leaseUntil);

    /** False when the batch is not that run's any more. */
    boolean progress(String id, int run, Progress progress, Instant leaseUntil);

    /** False when the batch is not that run's any more. */
    boolean finish(String id, int run, BatchState state, Progress progress, Instant at);

    /** Notes those whose instance has died; says how many. */
    long interruptLapsed(Instant now);
}
