package vn.hocba.signing.batch.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hocba.signing.batch.domain.BatchState;
import vn.hocba.signing.batch.domain.Batches;
import vn.hocba.signing.batch.domain.SigningBatch;
import vn.hocba.signing.dossier.application.Signer;
import vn.hocba.signing.dossier.domain.DocumentType;
import vn.hocba.signing.dossier.domain.Dossiers;
import vn.hocba.signing.dossier.domain.SlotKeys;

/**
 * One run of a batch, from an authorisation until everything is signed, or the key's time is over, or the batch has become
 * somebody else's. It looks for open dossiers until it finds none: signing opens more, and PDFs come later.
 */
final class BatchRun {

    private static final Logger LOG = LoggerFactory.getLogger(BatchRun.class);
    private static final int PAGE = 200;
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final int BEATS_PER_LEASE = 4;

    private final SigningBatch batch;
    private final Signer signer;
    private final Dossiers dossiers;
    private final Batches batches;
    private final SignOne signOne;
    private final Workers workers;
    private final BatchLimits limits;
    private final Clock clock;
    private final Tally tally;
    private final List<String> keys;
    private final Instant keyEnds;
    private Instant lastBeat;
    private Instant lastSignature;
    private volatile boolean stopping;

    BatchRun(
            SigningBatch batch,
            Signer signer,
            Dossiers dossiers,
            Batches batches,
            SignOne signOne,
            Workers workers,
            BatchLimits limits,
            Clock clock) {
        this.batch = batch;
        this.signer = signer;
        this.dossiers = dossiers;
        this.batches = batches;
        this.signOne = signOne;
        this.workers = workers;
        this.limits = limits;
        this.clock = clock;
        this.tally = new Tally(batch.progress());
        this.keys = SlotKeys.of(batch.staffId(), batch.scope().schoolCode(), batch.roles());
        this.lastBeat = clock.instant();
        this.lastSignature = lastBeat;
        this.keyEnds = lastBeat.plus(limits.keyLifetime());
    }

    /** Says how it ended; the batch says so, too. */
    BatchState run() throws InterruptedException {
        try {
            while (mayGoOn()) {
                int before = tally.count();
                onePass();
                boolean idle = tally.count() == before;
                if (idle && mayGoOn() && !somethingIsComing()) {
                    batches.finish(batch.id(), batch.run(), BatchState.DONE, tally.finished(), clock.instant());
                    return BatchState.DONE;
                }
                if (idle) {
                    beat();
                    Thread.sleep(LOOK);
                } else {
                    lastSignature = clock.instant();
                }
            }
        } catch (InterruptedException e) {
            interrupted();
            throw e;
        } catch (RuntimeException e) { // the database is away, for instance: whoever authorises it again goes on
            LOG.warn("A batch stops: {}", e.getClass().getName());
        }
        interrupted();
        return BatchState.INTERRUPTED;
    }

    /** Ends soon: what is in hand is finished. */
    void stop() {
        stopping = true;
    }

    private void interrupted() {
        try {
            batches.finish(batch.id(), batch.run(), BatchState.INTERRUPTED, tally.progress(), clock.instant());
        } catch (RuntimeException e) { // then its lease runs out, which says the same
            LOG.warn(
                    "A batch could not be marked as interrupted: {}",
                    e.getClass().getName());
        }
    }

    private boolean mayGoOn() {
        return !stopping && clock.instant().isBefore(keyEnds);
    }

    /** PDFs that are being rendered, for a bounded time; dossiers that failed and may go better. */
    private boolean somethingIsComing() {
        boolean patient = clock.instant().isBefore(lastSignature.plus(limits.pdfPatience()));
        boolean pdfs = batch.isSeal()
                && batch.scope().type() == DocumentType.TRANSCRIPT
                && dossiers.waitingForPdf(batch.scope()) > 0;
        if (pdfs && !patient) {
            stop();
        }
        return pdfs || tally.hasTrouble();
    }

    private void onePass() throws InterruptedException {
        String after = "";
        List<String> page;
        do {
            page = dossiers.open(keys, batch.scope(), after, PAGE);
            var inHand = new ArrayList<Future<?>>();
            for (String id : page) {
                if (mayGoOn() && tally.isWorthTrying(id)) {
                    inHand.add(workers.submit(() -> signOne.handle(id, signer, tally)));
                    beatIfDue();
                }
            }
            await(inHand);
            after = page.isEmpty() ? after : page.getLast();
        } while (page.size() == PAGE && mayGoOn());
    }

    private void await(List<Future<?>> inHand) throws InterruptedException {
        for (Future<?> one : inHand) {
            boolean done = false;
            while (!done) {
                try {
                    one.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                    done = true;
                } catch (TimeoutException e) {
                    beatIfDue();
                } catch (ExecutionException e) {
                    throw new IllegalStateException("signing does not throw", e);
                }
            }
        }
        beatIfDue();
    }

    private void beatIfDue() {
        if (clock.instant().isAfter(lastBeat.plus(limits.lease().dividedBy(BEATS_PER_LEASE)))) {
            beat();
        }
    }

    /** A sign of life with the progress; whoever has lost the batch stops. */
    private void beat() {
        lastBeat = clock.instant();
        if (!batches.progress(batch.id(), batch.run(), tally.progress(), lastBeat.plus(limits.lease()))) {
            stop();
        }
    }
}
