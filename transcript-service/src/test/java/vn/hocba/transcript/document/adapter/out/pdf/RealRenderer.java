package vn.hocba.transcript.document.adapter.out.pdf;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import vn.hocba.transcript.transcript.domain.PdfRenderer;

/** The real PDF, for tests of other packages. */
public final class RealRenderer {

    private RealRenderer() {}

    public static PdfRenderer create() {
        return new HtmlPdfRenderer(HtmlPdfRendererTests.properties(), new SimpleMeterRegistry());
    }
}
