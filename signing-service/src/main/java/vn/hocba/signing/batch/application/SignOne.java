package vn.hocba.signing.batch.application;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hocba.signing.dossier.application.SealPdf;
import vn.hocba.signing.dossier.application.SignDossier;
import vn.hocba.signing.dossier.application.Signer;
import vn.hocba.signing.dossier.application.SigningOutcome;
import vn.hocba.signing.dossier.application.SigningOutcome.Reason;
import vn.hocba.signing.dossier.domain.SlotRole;

/** Signs what is open in one dossier and counts it; nothing that goes wrong there stops the others. */
public final class SignOne {

    private static final Logger LOG = LoggerFactory.getLogger(SignOne.class);

    private final SignDossier sign;
    private final SealPdf seal;

    public SignOne(SignDossier sign, SealPdf seal) {
        this.sign = sign;
        this.seal = seal;
    }

    void handle(String dossierId, Signer signer, Tally tally) {
        try {
            SigningOutcome outcome = sign.handle(dossierId, signer);
            if (outcome instanceof SigningOutcome.NothingOpen && signer.roles().contains(SlotRole.CLERK)) {
                outcome = seal.handle(dossierId, signer);
            }
            switch (outcome) {
                case SigningOutcome.Signed(int signatures) -> tally.signed(signatures);
                case SigningOutcome.NothingOpen() -> {
                    // somebody else was faster
                }
                case SigningOutcome.Refused(Reason reason)
                when reason == Reason.TRY_AGAIN -> tally.trouble(dossierId, reason.code());
                case SigningOutcome.Refused(Reason reason) -> tally.refused(dossierId, reason.code());
            }
        } catch (RuntimeException e) { // whatever it is, the others must be signed
            LOG.warn("A dossier could not be signed: {}", e.getClass().getName());
            tally.trouble(dossierId, Reason.TRY_AGAIN.code());
        }
    }
}
