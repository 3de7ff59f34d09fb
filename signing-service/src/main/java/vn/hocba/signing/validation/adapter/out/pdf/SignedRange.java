package vn.hocba.signing.validation.adapter.out.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the last signature in a PDF covers (ISO 32000-1, 12.8.1), found in the bytes as every writer of signatures leaves them.
 *
 * @param gap where the signature itself begins, which it cannot cover
 * @param behind where what it covers goes on
 * @param text the file, a character for each byte
 */
record SignedRange(int start, int gap, int behind, int rest, String text) {

    private static final Pattern BYTE_RANGE =
            Pattern.compile("/ByteRange ?\\[ ?(\\d{1,9}) (\\d{1,9}) (\\d{1,9}) (\\d{1,9}) ?]");
    private static final Pattern SIGNED_AT = Pattern.compile("/M ?\\(D:(\\d{14})([+-]\\d{2})'(\\d{2})'\\)");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMddHHmmssXXX", Locale.ROOT);

    /** A signature's dictionary is short, but for the signature itself. */
    private static final int LONGEST_DICTIONARY = 4096;

    /** Empty when nobody has signed the file. */
    static Optional<SignedRange> last(byte[] pdf) {
        var text = new String(pdf, StandardCharsets.ISO_8859_1);
        Matcher found = BYTE_RANGE.matcher(text);
        Optional<SignedRange> last = Optional.empty();
        while (found.find()) {
            last = Optional.of(new SignedRange(
                    Integer.parseInt(found.group(1)),
                    Integer.parseInt(found.group(2)),
                    Integer.parseInt(found.group(3)),
                    Integer.parseInt(found.group(4)),
                    text));
        }
        return last;
    }

    /** Every byte of the file is covered, but for a gap that looks like the signature itself. */
    boolean isWhole() {
        return start == 0
                && gap > 0
                && behind > gap + 1
                && behind < text.length()
                && rest == text.length() - behind
                && text.charAt(gap) == '<'
                && text.charAt(behind - 1) == '>'
                && signature().isPresent();
    }

    /** What stands in the gap; empty when that is anything else than a hexadecimal string. */
    Optional<byte[]> signature() {
        try {
            return Optional.of(
                    HexFormat.of().parseHex(text.substring(gap + 1, behind - 1).toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    byte[] content(byte[] pdf) {
        var content = new ByteArrayOutputStream(pdf.length);
        content.write(pdf, 0, gap);
        content.write(pdf, behind, rest);
        return content.toByteArray();
    }

    /** The signing time that the dictionary says, which is itself covered. */
    Optional<Instant> signedAt() {
        String dictionary = text.substring(Math.max(0, gap - LONGEST_DICTIONARY), gap);
        Matcher found = SIGNED_AT.matcher(dictionary);
        Optional<Instant> last = Optional.empty();
        while (found.find()) {
            try {
                String time = found.group(1) + found.group(2) + ":" + found.group(3);
                last = Optional.of(OffsetDateTime.parse(time, DATE).toInstant());
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
        return last;
    }

    boolean isAlso(int[] other) {
        return Arrays.equals(new int[] {start, gap, behind, rest}, other);
    }
}
