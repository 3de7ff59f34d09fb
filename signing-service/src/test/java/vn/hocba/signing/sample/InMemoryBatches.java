package vn.hocba.signing.sample;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import vn.hocba.signing.batch.domain.BatchState;
import vn.hocba.signing.batch.domain.Batches;
import vn.hocba.signing.batch.domain.Progress;
import vn.hocba.signing.batch.domain.SigningBatch;

/** Batches in memory, kept to the same contract as those in the database. */
public final class InMemoryBatches implements Batches {

    private final Map<String, SigningBatch> stored = new ConcurrentHashMap<>();

    @Override
    public void add(SigningBatch batch) {
        stored.put(batch.id(), batch);
    }

    @Override
    public Optional<SigningBatch> find(String id) {
        return Optional.ofNullable(stored.get(id));
    }

    /** Whether any batch is still at work. */
    public boolean isBusy() {
        return stored.values().stream().anyMatch(batch -> batch.state() == BatchState.RUNNING);
    }

    @Override
    public boolean resume(SigningBatch interrupted, Progress progress, Instant leaseUntil) {
        return change(
                interrupted.id(),
                known -> known.run() == interrupted.run()
                        && known.state() == interrupted.state()
                        && known.leaseUntil().equals(interrupted.leaseUntil()),
                known -> with(known, BatchState.RUNNING, known.run() + 1, progress, leaseUntil, null));
    }

    @Override
    public boolean progress(String id, int run, Progress progress, Instant leaseUntil) {
        return change(
                id,
                known -> known.run() == run && known.state() == BatchState.RUNNING,
                known -> with(known, known.state(), run, progress, leaseUntil, null));
    }

    @Override
    public boolean finish(String id, int run, BatchState state, Progress progress, Instant at) {
        return change(
                id,
                known -> known.run() == run && known.state() == BatchState.RUNNING,
                known -> with(known, state, run, progress, known.leaseUntil(), at));
    }

    @Override
    public long interruptLapsed(Instant now) {
        return stored.keySet().stream()
                .filter(id -> change(
                        id,
                        known -> known.state() == BatchState.RUNNING
                                && known.leaseUntil().isBefore(now),
                        known -> with(
                                known, BatchState.INTERRUPTED, known.run(), known.progress(), known.leaseUntil(), now)))
                .count();
    }

    private synchronized boolean change(
            String id, Predicate<SigningBatch> condition, UnaryOperator<SigningBatch> change) {
        SigningBatch known = stored.get(id);
        if (known == null || !condition.test(known)) {
            return false;
        }
        stored.put(id, change.apply(known));
        return true;
    }

    private static SigningBatch with(
            SigningBatch one, BatchState state, int run, Progress progress, Instant lease, Instant finished) {
        return new SigningBatch(
                one.id(),
                one.staffId(),
                one.roles(),
                one.scope(),
                state,
                run,
                progress,
                one.startedAt(),
                lease,
                finished);
    }
}
