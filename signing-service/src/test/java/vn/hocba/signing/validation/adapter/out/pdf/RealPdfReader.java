package vn.hocba.signing.validation.adapter.out.pdf;

import vn.hocba.signing.validation.domain.PdfReader;

/** The adapter, for tests of other packages. */
public final class RealPdfReader {

    private RealPdfReader() {}

    public static PdfReader reader() {
        return new SealedPdfReader();
    }
}
