package vn.hocba.signing.batch.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.hocba.signing.batch.domain.BatchState;
import vn.hocba.signing.batch.domain.Batches;
import vn.hocba.signing.batch.domain.SigningBatch;
import vn.hocba.signing.dossier.application.SealPdf;
import vn.hocba.signing.dossier.application.SignDossier;
import vn.hocba.signing.dossier.application.Signer;
import vn.hocba.signing.dossier.domain.Dossiers;

/** The runs of this instance. A run's key lives in its thread and nowhere else, and is gone when the run ends. */
public final class BatchRunner {

    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(10);

    private final Dossiers dossiers;
    private final Batches batches;
    private final SignOne signOne;
    private final BatchLimits limits;
    private final BatchMeter meter;
    private final Clock clock;
    private final Workers workers;
    private final Map<Thread, BatchRun> running = new ConcurrentHashMap<>();

    public BatchRunner(
            Dossiers dossiers,
            Batches batches,
            SignDossier sign,
            SealPdf seal,
            BatchLimits limits,
            BatchMeter meter,
            Clock clock) {
        this.dossiers = dossiers;
        this.batches = batches;
        this.signOne = new SignOne(sign, seal);
        this.limits = limits;
        this.meter = meter;
        this.clock = clock;
        this.workers = new Workers(limits.atOnce());
    }

    void start(SigningBatch batch, Signer signer) {
        var run = new BatchRun(batch, signer, dossiers, batches, signOne, workers, limits, clock);
        Thread thread = Thread.ofVirtual().name("batch-" + batch.id()).unstarted(() -> carryOut(run));
        running.put(thread, run);
        thread.start();
    }

    /** When a batch that starts now would count as interrupted without a sign of life. */
    Instant firstLease() {
        return clock.instant().plus(limits.lease());
    }

    private void carryOut(BatchRun run) {
        Instant started = clock.instant();
        BatchState state = BatchState.INTERRUPTED;
        try {
            state = run.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            running.remove(Thread.currentThread());
            meter.ended(state, Duration.between(started, clock.instant()));
        }
    }

    /** Runs end after the dossier in hand and say that they were interrupted. */
    public void stop() throws InterruptedException {
        running.values().forEach(BatchRun::stop);
        for (Thread thread : running.keySet()) {
            if (!thread.join(PATIENCE_AT_STOP)) {
                thread.interrupt();
            }
        }
        workers.close();
    }
}
