package vn.hocba.kit.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Liberation Serif, which has the measures of Times New Roman and all Vietnamese letters. Parsed once per thread: a
 * parsed font is not safe for use by several threads, and parsing it costs more than rendering a page.
 */
final class Fonts {

    static final String FAMILY = "HocBa";

    private static final int NORMAL = 400;
    private static final int BOLD = 700;
    private static final ThreadLocal<Fonts> OF_THREAD = ThreadLocal.withInitial(Fonts::new);

    private record Face(TrueTypeFont font, int weight, FontStyle style) {}

    private final List<Face> faces = new ArrayList<>();

    private Fonts() {
        faces.add(face("Regular", NORMAL, FontStyle.NORMAL));
        faces.add(face("Bold", BOLD, FontStyle.NORMAL));
        faces.add(face("Italic", NORMAL, FontStyle.ITALIC));
        faces.add(face("BoldItalic", BOLD, FontStyle.ITALIC));
    }

    static Fonts ofThisThread() {
        return OF_THREAD.get();
    }

    /** Every document embeds its own subset. */
    void use(PdfRendererBuilder builder, PDDocument document) throws IOException {
        for (Face face : faces) {
            builder.useFont(
                    new PDFontSupplier(PDType0Font.load(document, face.font(), true)),
                    FAMILY,
                    face.weight(),
                    face.style(),
                    true);
        }
    }

    private static Face face(String name, int weight, FontStyle style) {
        String path = "/liberation/LiberationSerif-" + name + ".ttf";
        try (InputStream in = Fonts.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the font " + path + " is not on the class path");
            }
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            // every Vietnamese letter is one glyph (texts are NFC): substitution finds only ligatures, for 3/5 of the
            // time
            font.setEnableGsub(false);
            return new Face(font, weight, style);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
