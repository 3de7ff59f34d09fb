package vn.hocba.signing.batch.application;

import java.util.List;
import java.util.Set;
import vn.hocba.signing.dossier.domain.DocumentType;
import vn.hocba.signing.dossier.domain.Dossiers;
import vn.hocba.signing.dossier.domain.OpenSlot;
import vn.hocba.signing.dossier.domain.Scope;
import vn.hocba.signing.dossier.domain.SlotKeys;
import vn.hocba.signing.dossier.domain.SlotRole;

/** What there is to sign for somebody in a scope. */
public final class Outlook {

    private static final int MOST = 20_000;

    private final Dossiers dossiers;

    public Outlook(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    /** Signatures to be expected: open slots, and of the seal also one per PDF that follows. */
    int expected(String staffId, Set<SlotRole> roles, Scope scope) {
        List<OpenSlot> open = dossiers.openSlots(SlotKeys.of(staffId, scope.schoolCode(), roles), scope, MOST);
        boolean pdfsFollow = roles.stream().anyMatch(SlotRole::isSeal) && scope.type() == DocumentType.TRANSCRIPT;
        if (!pdfsFollow) {
            return open.size();
        }
        long xml = open.stream().filter(slot -> !slot.pdf()).count();
        return open.size() + (int) xml + dossiers.waitingForPdf(scope);
    }

    boolean isTurnLater(String staffId, Set<SlotRole> roles, Scope scope) {
        return dossiers.anyLater(SlotKeys.of(staffId, scope.schoolCode(), roles), scope);
    }
}
