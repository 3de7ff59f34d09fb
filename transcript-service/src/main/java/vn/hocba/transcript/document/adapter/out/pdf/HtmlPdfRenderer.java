package vn.hocba.transcript.document.adapter.out.pdf;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import vn.hocba.kit.pdf.PdfA;
import vn.hocba.transcript.platform.TranscriptProperties;
import vn.hocba.transcript.transcript.domain.PdfRenderer;
import vn.hocba.transcript.transcript.domain.Snapshot;

/** The ministry's form as HTML, rendered to PDF/A-3B, with the signed XML inside and the QR code on every page. */
@Component
class HtmlPdfRenderer implements PdfRenderer {

    private final Form form;
    private final String publicUrl;
    private final Timer timer;

    HtmlPdfRenderer(TranscriptProperties properties, MeterRegistry meters) {
        String url = properties.publicUrl().toString();
        this.publicUrl = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        this.form = new Form(
                properties.systemName(),
                publicUrl + "/verify",
                PdfA.css(HtmlPdfRenderer.class, "/form/transcript.css"));
        this.timer = Timer.builder("hocba.transcript.render")
                .description("Rendering one PDF")
                .publishPercentileHistogram()
                .register(meters);
    }

    @Override
    public byte[] render(Page page) {
        return Objects.requireNonNull(timer.record(() -> PdfA.of(form.html(page), document -> finish(document, page))));
    }

    private void finish(PDDocument document, Page page) throws IOException {
        Snapshot snapshot = page.snapshot();
        QrCode.of(link(snapshot.transcriptId(), page.code())).drawOnEveryPage(document);
        Attachment.add(document, page.xml(), snapshot.composedAt());
    }

    /** Behind the #, so that the code never reaches a server's log. */
    private String link(String transcriptId, String code) {
        return publicUrl + "/verify#id=" + transcriptId + "&code=" + code;
    }
}
