package vn.hocba.grading.book.adapter.out.pdf;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
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
import vn.hocba.grading.book.domain.BookWriter;
import vn.hocba.grading.book.domain.ClassBook;

/** The book on paper: A4 across, rendered from HTML to PDF/A-3B as transcripts are. */
@Component("pdfBookWriter")
class PdfBookWriter implements BookWriter {

    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final int TYPICAL_SIZE = 256 * 1024;

    /** The libraries look up XML factories for every document; so they find the JDK's without searching every jar. */
    private static final ClassLoader PLATFORM = ClassLoader.getPlatformClassLoader();

    private final String css;

    PdfBookWriter() {
        XRLog.setLoggingEnabled(false); // it tells every step of every document, and may quote what is in it
        this.css = css();
    }

    @Override
    public byte[] write(ClassBook book) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(PLATFORM);
        try {
            return bytes(new BookForm(book, css).html());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static byte[] bytes(String html) throws IOException {
        var out = new ByteArrayOutputStream(TYPICAL_SIZE);
        try (var document = new PDDocument()) {
            var builder = new PdfRendererBuilder()
                    .usePDDocument(document)
                    .usePdfAConformance(PdfAConformance.PDFA_3_B)
                    .useColorProfile(SRGB)
                    .withProducer("Hoc ba so")
                    .withHtmlContent(html, null);
            Fonts.ofThisThread().use(builder, document);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDFWithoutClosing();
            }
            document.getDocumentCatalog().setLanguage("vi-VN");
            document.save(out);
        }
        return out.toByteArray();
    }

    private static String css() {
        try (InputStream in = PdfBookWriter.class.getResourceAsStream("/form/book.css")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
