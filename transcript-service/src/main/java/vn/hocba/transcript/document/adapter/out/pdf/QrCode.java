package vn.hocba.transcript.document.adapter.out.pdf;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;

/** The verification link as squares, drawn on every page: sharp at any size and without a picture. */
final class QrCode {

    private static final float POINTS_PER_MM = 72f / 25.4f;
    private static final float LEFT = 15f * POINTS_PER_MM;
    private static final float BOTTOM = 8f * POINTS_PER_MM;
    private static final float SIDE = 19f * POINTS_PER_MM;

    private final ByteMatrix squares;

    private QrCode(ByteMatrix squares) {
        this.squares = squares;
    }

    static QrCode of(String text) {
        try {
            return new QrCode(
                    Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                            .getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("the link does not fit into a QR code", e);
        }
    }

    void drawOnEveryPage(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                draw(content);
            }
        }
    }

    /** Neighbours in a row become one rectangle. */
    private void draw(PDPageContentStream content) throws IOException {
        int size = squares.getWidth();
        float side = SIDE / size;
        content.setNonStrokingColor(0f, 0f, 0f);
        for (int row = 0; row < size; row++) {
            float bottom = BOTTOM + (size - 1 - row) * side;
            for (int column = 0; column < size; column++) {
                int start = column;
                while (column < size && squares.get(column, row) == 1) {
                    column++;
                }
                if (column > start) {
                    content.addRect(LEFT + start * side, bottom, (column - start) * side, side);
                }
            }
        }
        content.fill();
    }
}
