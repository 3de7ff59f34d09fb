package vn.hocba.signing.batch.application;

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

    /** How often its owner sees progress; a lease is many of them. */
    private static final Duration BEAT = Duration.ofSeconds(1);

    private final SigningBatch batch;
    private final Signer signer;
    private final Dossiers dossiers;
    private final BatchJournal journal;
    private final BatchRunner.Hands hands;
    private final Tally tally;
    private final List<String> keys;
    private final Instant keyEnds;
    private Instant lastBeat;
    private Instant lastSignature;
    private volatile boolean stopping;

    BatchRun(SigningBatch batch, Signer signer, Dossiers dossiers, BatchJournal journal, BatchRunner.Hands hands) {
        this.batch = batch;
        this.signer = signer;
        this.dossiers = dossiers;
        this.journal = journal;
        this.hands = hands;
        this.tally = new Tally(batch.progress());
        this.keys = SlotKeys.of(batch.staffId(), batch.scope().schoolCode(), batch.roles());
        this.lastBeat = journal.now();
        this.lastSignature = lastBeat;
        this.keyEnds = lastBeat.plus(hands.limits().keyLifetime());
    }

    /** Says how it ended; the batch says so, too. */
    BatchState run() throws InterruptedException {
        try {
            while (mayGoOn()) {
                int before = tally.count();
                onePass();
                boolean idle = tally.count() == before;
                if (idle && mayGoOn() && !somethingIsComing()) {
                    journal.done(batch, tally.finished());
                    return BatchState.DONE;
                }
                if (idle) {
                    beat();
                    Thread.sleep(LOOK);
                } else {
                    lastSignature = journal.now();
                }
            }
        } catch (InterruptedException e) {
            journal.interrupted(batch, tally.progress());
            throw e;
        } catch (RuntimeException e) { // the database is away, for instance: whoever authorises it again goes on
            LOG.warn("A batch stops: {}", e.getClass().getName());
        }
        journal.interrupted(batch, tally.progress());
        return BatchState.INTERRUPTED;
    }

    /** Ends soon: what is in hand is finished. */
    void stop() {
        stopping = true;
    }

    private boolean mayGoOn() {
        return !stopping && journal.now().isBefore(keyEnds);
    }

    /** PDFs that are being rendered, for a bounded time; dossiers that failed and may go better. */
    private boolean somethingIsComing() {
        boolean patient =
                journal.now().isBefore(lastSignature.plus(hands.limits().pdfPatience()));
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
                    inHand.add(hands.workers().submit(() -> hands.signOne().handle(id, signer, tally)));
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
        if (journal.now().isAfter(lastBeat.plus(BEAT))) {
            beat();
        }
    }

    /** A sign of life with the progress; whoever has lost the batch stops. */
    private void beat() {
        lastBeat = journal.now();
        if (!journal.alive(batch, tally.progress())) {
            stop();
        }
    }
}
