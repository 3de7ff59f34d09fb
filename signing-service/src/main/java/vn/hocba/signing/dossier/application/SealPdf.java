package vn.hocba.signing.dossier.application;

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
import vn.hocba.signing.dossier.domain.SignatureLevel;
import vn.hocba.signing.dossier.domain.SlotRole;
import vn.hocba.signing.preservation.application.Release;
import vn.hocba.signing.preservation.domain.Form;

/** Puts the school's seal on the PDF of a transcript whose XML is complete (docs/adr/0004). */
public final class SealPdf {

    private final Dossiers dossiers;
    private final DossierFiles files;
    private final MakeSignatures make;
    private final Release release;
    private final SignatureLog log;

    public SealPdf(Dossiers dossiers, DossierFiles files, MakeSignatures make, Release release, SignatureLog log) {
        this.dossiers = dossiers;
        this.files = files;
        this.make = make;
        this.release = release;
        this.log = log;
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
        Optional<Reason> before = make.obstacle(signer);
        if (before.isPresent()) {
            return refused(dossierId, signer, before.get());
        }
        MakeSignatures.Seal made = make.seal(rendered.get(), signer);
        Optional<Reason> after = make.obstacle(signer);
        if (after.isPresent()) {
            return refused(dossierId, signer, after.get());
        }
        return store(dossier, sha256, signer, made);
    }

    private SigningOutcome store(Dossier dossier, String renderedSha256, Signer signer, MakeSignatures.Seal made) {
        PdfSeals.Sealed sealed = made.sealed();
        Release.Released released = release.handle(dossier.id(), Form.PDF, sealed.pdf());
        files.keep(dossier.id(), Kind.SEALED, released.sha256(), released.file());
        var seal = new PdfSeal(
                released.sha256(),
                signer.caller().staffId(),
                signer.fingerprint(),
                released.longTerm() ? SignatureLevel.B_LT : sealed.level(),
                made.at());
        if (!dossiers.save(dossier.pdfSealed(released.file(), seal))) {
            return new NothingOpen(); // from this state there is one way on: somebody else has sealed it
        }
        log.sealed(dossier.id(), signer, seal);
        files.forget(dossier.id(), Kind.PDF, renderedSha256);
        return new Signed(1);
    }

    private SigningOutcome refused(String dossierId, Signer signer, Reason reason) {
        log.refused(dossierId, signer, reason);
        return new Refused(reason);
    }
}
