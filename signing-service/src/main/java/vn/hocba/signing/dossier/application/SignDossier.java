package vn.hocba.signing.dossier.application;

import java.util.List;
import java.util.Optional;
import vn.hocba.signing.dossier.application.SigningOutcome.NothingOpen;
import vn.hocba.signing.dossier.application.SigningOutcome.Reason;
import vn.hocba.signing.dossier.application.SigningOutcome.Refused;
import vn.hocba.signing.dossier.application.SigningOutcome.Signed;
import vn.hocba.signing.dossier.application.SigningWork.Made;
import vn.hocba.signing.dossier.domain.Dossier;
import vn.hocba.signing.dossier.domain.Dossiers;
import vn.hocba.signing.dossier.domain.Slot;

/**
 * Puts a signer's signatures into all slots of a dossier that are open for that signer, in one write. The write only
 * happens if the dossier is as it was read, so a slot is never signed twice, whatever crashes or repeats.
 */
public final class SignDossier {

    /** A dozen teachers may sign one dossier at the same time. */
    private static final int TRIES = 40;

    private final Dossiers dossiers;
    private final MakeSignatures make;
    private final FinishStage finish;
    private final SlotGuard guard;
    private final SignatureLog log;

    public SignDossier(Dossiers dossiers, MakeSignatures make, FinishStage finish, SlotGuard guard, SignatureLog log) {
        this.dossiers = dossiers;
        this.make = make;
        this.finish = finish;
        this.guard = guard;
        this.log = log;
    }

    public SigningOutcome handle(String dossierId, Signer signer) {
        SigningOutcome outcome = attempt(dossierId, signer);
        if (outcome instanceof Refused(Reason reason)) {
            log.refused(dossierId, signer, reason);
        }
        return outcome;
    }

    private SigningOutcome attempt(String dossierId, Signer signer) {
        var work = new SigningWork(make, signer);
        for (int i = 0; i < TRIES; i++) {
            Optional<Dossier> found = dossiers.find(dossierId)
                    .filter(one -> signer.caller().worksAt(one.document().schoolCode()));
            if (found.isEmpty()) {
                return new Refused(Reason.NOT_FOUND);
            }
            Dossier dossier = found.get();
            List<Slot> open = dossier.openSlots();
            List<Slot> mine = open.stream()
                    .filter(slot -> guard.admits(signer, dossier.document(), slot))
                    .toList();
            if (mine.isEmpty()) {
                boolean anyInRole =
                        open.stream().anyMatch(slot -> signer.roles().contains(slot.role()));
                return anyInRole ? new Refused(Reason.NOT_YOURS) : new NothingOpen();
            }
            Optional<Reason> before = make.obstacle(signer);
            List<Made> made = before.isPresent() ? List.of() : work.sign(dossier, mine);
            // the authority, asked for a stamp, may have told that the time in these signatures is wrong
            Optional<Reason> obstacle = before.or(() -> make.obstacle(signer));
            if (obstacle.isPresent()) {
                return new Refused(obstacle.get());
            }
            if (dossiers.save(finish.handle(dossier, made))) {
                log.signed(dossierId, signer, made);
                return new Signed(made.size());
            }
        }
        return new Refused(Reason.TRY_AGAIN);
    }
}
