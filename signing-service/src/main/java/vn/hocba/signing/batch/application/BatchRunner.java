package vn.hocba.signing.batch.application;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.hocba.signing.batch.domain.BatchState;
import vn.hocba.signing.batch.domain.SigningBatch;
import vn.hocba.signing.dossier.application.Signer;
import vn.hocba.signing.dossier.domain.Dossiers;

/** The runs of this instance. A run's key lives in its thread and nowhere else, and is gone when the run ends. */
public final class BatchRunner {

    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(10);

    /** What all runs of this instance share. */
    record Hands(SignOne signOne, Workers workers, BatchLimits limits) {}

    private final Dossiers dossiers;
    private final BatchJournal journal;
    private final Hands hands;
    private final Map<Thread, BatchRun> running = new ConcurrentHashMap<>();

    public BatchRunner(Dossiers dossiers, BatchJournal journal, SignOne signOne, BatchLimits limits) {
        this.dossiers = dossiers;
        this.journal = journal;
        this.hands = new Hands(signOne, new Workers(limits.atOnce()), limits);
    }

    void start(SigningBatch batch, Signer signer) {
        var run = new BatchRun(batch, signer, dossiers, journal, hands);
        Thread thread = Thread.ofVirtual().name("batch-" + batch.id()).unstarted(() -> carryOut(run));
        running.put(thread, run);
        thread.start();
    }

    private void carryOut(BatchRun run) {
        Instant started = journal.now();
        BatchState state = BatchState.INTERRUPTED;
        try {
            state = run.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            running.remove(Thread.currentThread());
            journal.ended(state, started);
        }
    }

    /** Runs end after the dossiers in hand and say that they were interrupted. */
    public void stop() throws InterruptedException {
        running.values().forEach(BatchRun::stop);
        for (Thread thread : running.keySet()) {
            if (!thread.join(PATIENCE_AT_STOP)) {
                thread.interrupt();
            }
        }
        hands.workers().close();
    }
}
