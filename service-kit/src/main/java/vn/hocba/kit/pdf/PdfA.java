package vn.hocba.kit.pdf;

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
import org.apache.pdfbox.pdmodel.PDDocument;

/** Renders HTML to PDF/A-3B (ISO 19005-3) in Vietnamese, in the font family {@value Fonts#FAMILY}. */
public final class PdfA {

    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final int TYPICAL_SIZE = 128 * 1024;

    /** The libraries look up XML factories for every document; so they find the JDK's without searching every jar. */
    private static final ClassLoader PLATFORM = ClassLoader.getPlatformClassLoader();

    static {
        XRLog.setLoggingEnabled(false); // it tells every step of every document, and may quote what is in it
    }

    private PdfA() {}

    /** What is added to the rendered pages before they are written. */
    @FunctionalInterface
    public interface Finish {

        void on(PDDocument document) throws IOException;
    }

    /**
     * Renders.
     *
     * @param html well-formed, with its styles inside
     * @throws UncheckedIOException when it cannot be rendered
     */
    public static byte[] of(String html, Finish finish) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(PLATFORM);
        try {
            return bytes(html, finish);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * A style sheet of the caller's own.
     *
     * @param path on the class path, from its root
     * @throws IllegalStateException when it is not there
     */
    public static String css(Class<?> owner, String path) {
        try (InputStream in = owner.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the style sheet " + path + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String html, Finish finish) throws IOException {
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
            finish.on(document);
            document.getDocumentCatalog().setLanguage("vi-VN");
            document.save(out);
        }
        return out.toByteArray();
    }
}
