package vn.hocba.signing.dossier.application;

import java.util.Optional;
import vn.hocba.signing.dossier.domain.Dossier;
import vn.hocba.signing.dossier.domain.DossierFiles;
import vn.hocba.signing.dossier.domain.DossierFiles.Kind;
import vn.hocba.signing.dossier.domain.Dossiers;
import vn.hocba.signing.dossier.domain.PdfSeal;
import vn.hocba.signing.preservation.domain.DeliveredFiles;
import vn.hocba.signing.preservation.domain.Preserved;

/** The files of dossiers as they left; one that a dossier does not name has not left. */
public final class FindDelivered implements DeliveredFiles {

    private final Dossiers dossiers;
    private final DossierFiles files;

    public FindDelivered(Dossiers dossiers, DossierFiles files) {
        this.dossiers = dossiers;
        this.files = files;
    }

    @Override
    public Optional<byte[]> find(Preserved preserved) {
        return dossiers.find(preserved.dossierId())
                .flatMap(dossier -> named(dossier, preserved))
                .filter(preserved.sha256()::equals)
                .flatMap(sha256 -> files.find(preserved.dossierId(), kind(preserved), sha256));
    }

    private static Optional<String> named(Dossier dossier, Preserved preserved) {
        return switch (preserved.form()) {
            case XML -> Optional.ofNullable(dossier.xmlSha256());
            case PDF -> Optional.ofNullable(dossier.pdf()).map(PdfSeal::sha256);
        };
    }

    private static Kind kind(Preserved preserved) {
        return switch (preserved.form()) {
            case XML -> Kind.SIGNED;
            case PDF -> Kind.SEALED;
        };
    }
}
