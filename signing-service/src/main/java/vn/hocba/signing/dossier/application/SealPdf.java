package vn.hocba.signing.dossier.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.hocba.signing.dossier.application.SigningOutcome.NothingOpen;
import vn.hocba.signing.dossier.application.SigningOutcome.Reason;
import vn.hocba.signing.dossier.application.SigningOutcome.Refused;
import vn.hocba.signing.dossier.application.SigningOutcome.Signed;
import vn.hocba.signing.dossier.domain.Dossier;
import vn.hocba.signing.dossier.domain.DossierFiles;
import vn.hocba.signing.dossier.domain.DossierFiles.Kind;
import vn.hocba.signing.dossier.domain.DossierState;
import vn.hocba.signing.dossier.domain.Dossiers;
import vn.hocba.signing.dossier.domain.PdfSeal;
import vn.hocba.signing.dossier.domain.PdfSeals;
import vn.hocba.signing.dossier.domain.Sha256;
import vn.hocba.signing.dossier.domain.SlotRole;

/** Puts the school's seal on the PDF of a transcript whose XML is complete (docs/adr/0004). */
public final class SealPdf {

    private final Dossiers dossiers;
    private final DossierFiles files;
    private final PdfSeals seals;
    private final SignatureLog log;
    private final Clock clock;

    public SealPdf(Dossiers dossiers, DossierFiles files, PdfSeals seals, SignatureLog log, Clock clock) {
        this.dossiers = dossiers;
        this.files = files;
        this.seals = seals;
        this.log = log;
        this.clock = clock;
    }

    public SigningOutcome handle(String dossierId, Signer signer) {
        Optional<Dossier> found = dossiers.find(dossierId)
                .filter(one -> signer.caller().worksAt(one.document().schoolCode()));
        if (found.isEmpty()) {
            return refused(dossierId, signer, Reason.NOT_FOUND);
        }
        if (!signer.roles().contains(SlotRole.CLERK)) {
            return refused(dossierId, signer, Reason.NOT_YOURS);
        }
        Dossier dossier = found.get();
        String sha256 = dossier.renderedSha256();
        if (dossier.state() != DossierState.WAITING_PDF_SEAL || sha256 == null) {
            return new NothingOpen();
        }
        Optional<byte[]> rendered = files.find(dossierId, Kind.PDF, sha256);
        if (rendered.isEmpty()) {
            return refused(dossierId, signer, Reason.DOCUMENT_UNUSABLE);
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        PdfSeals.Sealed sealed = seals.seal(rendered.get(), signer.key(), at);
        var seal = new PdfSeal(
                Sha256.of(sealed.pdf()), signer.caller().staffId(), signer.fingerprint(), sealed.level(), at);
        if (!dossiers.save(dossier.pdfSealed(sealed.pdf(), seal))) {
            return new NothingOpen(); // from this state there is one way on: somebody else has sealed it
        }
        log.sealed(dossierId, signer, seal);
        files.forget(dossierId, Kind.PDF, sha256);
        return new Signed(1);
    }

    private SigningOutcome refused(String dossierId, Signer signer, Reason reason) {
        log.refused(dossierId, signer, reason);
        return new Refused(reason);
    }
}
