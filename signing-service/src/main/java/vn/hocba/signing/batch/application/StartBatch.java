package vn.hocba.signing.batch.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocba.kit.ids.Ids;
import vn.hocba.kit.security.Caller;
import vn.hocba.signing.batch.domain.BatchState;
import vn.hocba.signing.batch.domain.Batches;
import vn.hocba.signing.batch.domain.Progress;
import vn.hocba.signing.batch.domain.SigningBatch;
import vn.hocba.signing.dossier.application.FindWaiting;
import vn.hocba.signing.dossier.application.Signer;
import vn.hocba.signing.dossier.domain.DocumentType;
import vn.hocba.signing.dossier.domain.Scope;
import vn.hocba.signing.dossier.domain.SlotRole;

/** One authorisation signs everything that is open for the caller in a scope. */
public final class StartBatch {

    private final Batches batches;
    private final Outlook outlook;
    private final Authorise authorise;
    private final BatchRunner runner;
    private final BatchJournal journal;
    private final Ids ids;

    public StartBatch(
            Batches batches, Outlook outlook, Authorise authorise, BatchRunner runner, BatchJournal journal, Ids ids) {
        this.batches = batches;
        this.outlook = outlook;
        this.authorise = authorise;
        this.runner = runner;
        this.journal = journal;
        this.ids = ids;
    }

    /** The PIN is wiped. */
    public BatchOutcome handle(Caller caller, Scope scope, char[] pin) {
        try {
            List<Set<SlotRole>> capacities = capacities(caller, scope.type());
            if (capacities.isEmpty()) {
                return new BatchOutcome.NotAllowed();
            }
            Optional<Set<SlotRole>> roles = capacities.stream()
                    .filter(one -> outlook.expected(caller.staffId(), one, scope) > 0)
                    .findFirst();
            if (roles.isEmpty()) {
                boolean later = capacities.stream().anyMatch(one -> outlook.isTurnLater(caller.staffId(), one, scope));
                return later ? new BatchOutcome.OutOfOrder() : new BatchOutcome.NothingWaiting();
            }
            return start(caller, roles.get(), scope, pin);
        } finally {
            Arrays.fill(pin, '\0');
        }
    }

    private BatchOutcome start(Caller caller, Set<SlotRole> roles, Scope scope, char[] pin) {
        String id = ids.next().toString();
        return switch (authorise.handle(caller, roles, id, pin)) {
            case Authorise.Outcome.Refused(var fault) -> new BatchOutcome.KeyRefused(fault);
            case Authorise.Outcome.ClockOff() -> new BatchOutcome.ClockOff();
            case Authorise.Outcome.Authorised(Signer signer) -> {
                Instant now = journal.now();
                int total = outlook.expected(caller.staffId(), roles, scope);
                var batch = new SigningBatch(
                        id,
                        caller.staffId(),
                        roles,
                        scope,
                        BatchState.RUNNING,
                        1,
                        new Progress(total, 0, List.of()),
                        now,
                        journal.leaseFromNow(),
                        null);
                batches.add(batch);
                runner.start(batch, signer);
                yield new BatchOutcome.Running(batch);
            }
        };
    }

    /** Own key and seal are never open in one batch; who has both signs with the own key first. */
    private static List<Set<SlotRole>> capacities(Caller caller, DocumentType type) {
        Set<SlotRole> roles = FindWaiting.roles(caller);
        var capacities = new ArrayList<Set<SlotRole>>();
        Set<SlotRole> own = roles.stream().filter(role -> !role.isSeal()).collect(Collectors.toUnmodifiableSet());
        if (type == DocumentType.TRANSCRIPT && !own.isEmpty()) {
            capacities.add(own);
        }
        if (roles.contains(SlotRole.CLERK)) {
            capacities.add(Set.of(SlotRole.CLERK));
        }
        return capacities;
    }
}
