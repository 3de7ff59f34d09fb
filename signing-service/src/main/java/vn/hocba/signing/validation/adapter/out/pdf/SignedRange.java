package vn.hocba.signing.validation.adapter.out.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/**
 * What a signature in a PDF covers: everything but itself (ISO 32000-1, 12.8.1).
 *
 * @param cms the signature that stands in the gap
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record SignedRange(byte[] content, byte[] cms) {

    private static final int NUMBERS = 4;

    /** Empty when a byte beside the signature itself is not covered, or the gap holds anything else. */
    static Optional<SignedRange> ofWhole(byte[] pdf, PDSignature signature) {
        int[] range = signature.getByteRange();
        if (range == null || range.length != NUMBERS || range[0] != 0) {
            return Optional.empty();
        }
        int gap = range[1];
        int behind = range[2];
        boolean whole = gap > 0 && behind > gap + 1 && behind < pdf.length && range[3] == pdf.length - behind;
        if (!whole || pdf[gap] != '<' || pdf[behind - 1] != '>') {
            return Optional.empty();
        }
        try {
            String hex = new String(pdf, gap + 1, behind - gap - 2, StandardCharsets.US_ASCII);
            byte[] cms = HexFormat.of().parseHex(hex.toLowerCase(Locale.ROOT));
            // what a reader takes for the signature is what stands in the gap
            if (!Arrays.equals(cms, signature.getContents())) {
                return Optional.empty();
            }
            var content = new ByteArrayOutputStream(pdf.length);
            content.write(pdf, 0, gap);
            content.write(pdf, behind, pdf.length - behind);
            return Optional.of(new SignedRange(content.toByteArray(), cms));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
