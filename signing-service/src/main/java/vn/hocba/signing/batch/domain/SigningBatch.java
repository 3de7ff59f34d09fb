package vn.hocba.signing.batch.domain;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hocba.signing.dossier.domain.Scope;
import vn.hocba.signing.dossier.domain.SlotRole;

/**
 * What somebody has authorised: everything that is open for those roles in that scope. The key is not a part of it.
 *
 * @param staffId who has authorised it
 * @param roles in which is signed
 * @param run counts the authorisations: what an earlier run still writes is refused
 * @param leaseUntil as long as it is running; whoever runs it renews this
 */
public record SigningBatch(
        String id,
        String staffId,
        Set<SlotRole> roles,
        Scope scope,
        BatchState state,
        int run,
        Progress progress,
        Instant startedAt,
        Instant leaseUntil,
        @Nullable Instant finishedAt) {

    public SigningBatch {
        roles = Set.copyOf(roles);
    }

    /** A batch whose instance has died is interrupted, also before anybody has noted it. */
    public BatchState stateAt(Instant now) {
        return state == BatchState.RUNNING && leaseUntil.isBefore(now) ? BatchState.INTERRUPTED : state;
    }

    /** The seal signs in no other role, and in this one nothing else signs. */
    public boolean isSeal() {
        return roles.stream().anyMatch(SlotRole::isSeal);
    }
}
