package vn.hocba.signing.dossier.application;

import java.util.Optional;
import vn.hocba.signing.dossier.domain.Dossier;
import vn.hocba.signing.dossier.domain.DossierFiles;
import vn.hocba.signing.dossier.domain.DossierFiles.Kind;
import vn.hocba.signing.dossier.domain.DossierState;
import vn.hocba.signing.dossier.domain.Dossiers;
import vn.hocba.signing.trust.domain.Sha256;

/** The PDF around a signed transcript has come and waits for its seal. */
public final class TakeRendering {

    /** What came of it. */
    public enum Outcome {
        TAKEN,
        ALREADY_DONE,
        /** No such dossier, or one whose XML is not complete. */
        NOT_OURS
    }

    private final Dossiers dossiers;
    private final DossierFiles files;

    public TakeRendering(Dossiers dossiers, DossierFiles files) {
        this.dossiers = dossiers;
        this.files = files;
    }

    public Outcome handle(String dossierId, byte[] pdf) {
        Optional<Dossier> known = dossiers.find(dossierId);
        if (known.isEmpty() || known.get().state().isSigning()) {
            return Outcome.NOT_OURS;
        }
        if (known.get().state() != DossierState.WAITING_PDF) {
            return Outcome.ALREADY_DONE;
        }
        String sha256 = Sha256.of(pdf);
        files.keep(dossierId, Kind.PDF, sha256, pdf);
        return dossiers.save(known.get().rendered(sha256)) ? Outcome.TAKEN : Outcome.ALREADY_DONE;
    }
}
