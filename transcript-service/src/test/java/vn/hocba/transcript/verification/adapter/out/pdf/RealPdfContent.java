package vn.hocba.transcript.verification.adapter.out.pdf;

import vn.hocba.transcript.verification.domain.PdfContent;

/** The real reader of attachments, for tests of other packages. */
public final class RealPdfContent {

    private RealPdfContent() {}

    public static PdfContent create() {
        return new EmbeddedXml();
    }
}
