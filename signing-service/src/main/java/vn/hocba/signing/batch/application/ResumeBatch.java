package vn.hocba.signing.batch.application;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.hocba.kit.security.Caller;
import vn.hocba.signing.batch.domain.BatchState;
import vn.hocba.signing.batch.domain.Batches;
import vn.hocba.signing.batch.domain.Progress;
import vn.hocba.signing.batch.domain.SigningBatch;
import vn.hocba.signing.dossier.application.FindWaiting;
import vn.hocba.signing.dossier.application.Signer;

/** Goes on with an interrupted batch where it was: what is signed stays signed, what is open is signed now. */
public final class ResumeBatch {

    private final Batches batches;
    private final Outlook outlook;
    private final Authorise authorise;
    private final BatchRunner runner;
    private final BatchJournal journal;

    public ResumeBatch(
            Batches batches, Outlook outlook, Authorise authorise, BatchRunner runner, BatchJournal journal) {
        this.batches = batches;
        this.outlook = outlook;
        this.authorise = authorise;
        this.runner = runner;
        this.journal = journal;
    }

    /** A batch for who started it. */
    public Optional<SigningBatch> find(String id, Caller caller) {
        return batches.find(id)
                .filter(batch -> batch.staffId().equals(caller.staffId())
                        && caller.worksAt(batch.scope().schoolCode()));
    }

    /** The PIN is wiped. */
    public BatchOutcome handle(String id, Caller caller, char[] pin) {
        try {
            Optional<SigningBatch> found = find(id, caller);
            if (found.isEmpty()) {
                return new BatchOutcome.NotFound();
            }
            SigningBatch batch = found.get();
            return switch (batch.stateAt(journal.now())) {
                case RUNNING -> new BatchOutcome.AlreadyRunning();
                case DONE -> new BatchOutcome.AlreadyDone();
                case INTERRUPTED -> resume(batch, caller, pin);
            };
        } finally {
            Arrays.fill(pin, '\0');
        }
    }

    private BatchOutcome resume(SigningBatch batch, Caller caller, char[] pin) {
        if (!FindWaiting.roles(caller).containsAll(batch.roles())) {
            return new BatchOutcome.NotAllowed();
        }
        return switch (authorise.handle(caller, batch.roles(), batch.id(), pin)) {
            case Authorise.Outcome.Refused(var fault) -> new BatchOutcome.KeyRefused(fault);
            case Authorise.Outcome.ClockOff() -> new BatchOutcome.ClockOff();
            case Authorise.Outcome.Authorised(Signer signer) -> {
                int signed = batch.progress().signed();
                int left = outlook.expected(batch.staffId(), batch.roles(), batch.scope());
                var progress = new Progress(signed + left, signed, List.of());
                Instant lease = journal.leaseFromNow();
                if (!batches.resume(batch, progress, lease)) {
                    yield new BatchOutcome.AlreadyRunning();
                }
                var next = new SigningBatch(
                        batch.id(),
                        batch.staffId(),
                        batch.roles(),
                        batch.scope(),
                        BatchState.RUNNING,
                        batch.run() + 1,
                        progress,
                        batch.startedAt(),
                        lease,
                        null);
                runner.start(next, signer);
                yield new BatchOutcome.Running(next);
            }
        };
    }
}
