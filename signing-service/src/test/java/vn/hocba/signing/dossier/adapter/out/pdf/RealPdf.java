package vn.hocba.signing.dossier.adapter.out.pdf;

import vn.hocba.signing.dossier.domain.PdfSeals;
import vn.hocba.signing.timestamp.domain.TimeStampAuthority;

/** The adapter, for tests of other packages. */
public final class RealPdf {

    private RealPdf() {}

    public static PdfSeals seals(TimeStampAuthority stamps) {
        return new PadesSeals(stamps);
    }
}
