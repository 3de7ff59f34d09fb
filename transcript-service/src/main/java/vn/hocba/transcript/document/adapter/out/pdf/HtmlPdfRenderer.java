package vn.hocba.transcript.document.adapter.out.pdf;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import vn.hocba.transcript.platform.TranscriptProperties;
import vn.hocba.transcript.transcript.domain.PdfRenderer;
import vn.hocba.transcript.transcript.domain.Snapshot;

/** The ministry's form as HTML, rendered to PDF/A-3B, with the signed XML inside and the QR code on every page. */
@Component
class HtmlPdfRenderer implements PdfRenderer {

    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final int TYPICAL_SIZE = 128 * 1024;

    /** The libraries look up XML factories for every document; so they find the JDK's without searching every jar. */
    private static final ClassLoader PLATFORM = ClassLoader.getPlatformClassLoader();

    private final Form form;
    private final String publicUrl;
    private final Timer timer;

    HtmlPdfRenderer(TranscriptProperties properties, MeterRegistry meters) {
        XRLog.setLoggingEnabled(false); // it tells every step of every document, and may quote what is in it
        String url = properties.publicUrl().toString();
        this.publicUrl = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        this.form = new Form(properties.systemName(), publicUrl + "/verify", css());
        this.timer = Timer.builder("hocba.transcript.render")
                .description("Rendering one PDF")
                .publishPercentileHistogram()
                .register(meters);
    }

    @Override
    public byte[] render(Page page) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(PLATFORM);
        try {
            return Objects.requireNonNull(timer.record(() -> {
                try {
                    return bytes(page);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private byte[] bytes(Page page) throws IOException {
        var out = new ByteArrayOutputStream(TYPICAL_SIZE);
        try (var document = new PDDocument()) {
            var builder = new PdfRendererBuilder()
                    .usePDDocument(document)
                    .usePdfAConformance(PdfAConformance.PDFA_3_B)
                    .useColorProfile(SRGB)
                    .withProducer("Hoc ba so")
                    .withHtmlContent(form.html(page), null);
            Fonts.ofThisThread().use(builder, document);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDFWithoutClosing();
            }
            Snapshot snapshot = page.snapshot();
            QrCode.of(link(snapshot.transcriptId(), page.code())).drawOnEveryPage(document);
            Attachment.add(document, page.xml(), snapshot.composedAt());
            document.getDocumentCatalog().setLanguage("vi-VN");
            document.save(out);
        }
        return out.toByteArray();
    }

    /** Behind the #, so that the code never reaches a server's log. */
    private String link(String transcriptId, String code) {
        return publicUrl + "/verify#id=" + transcriptId + "&code=" + code;
    }

    private static String css() {
        try (InputStream in = HtmlPdfRenderer.class.getResourceAsStream("/form/transcript.css")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
