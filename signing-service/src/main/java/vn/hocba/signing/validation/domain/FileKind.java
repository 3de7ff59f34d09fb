package vn.hocba.signing.validation.domain;

import java.nio.charset.StandardCharsets;

/** What a file is, by its first bytes: what the sender says does not count. */
public enum FileKind {
    XML,
    PDF,
    UNKNOWN;

    private static final byte[] PDF_START = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    public static FileKind of(byte[] file) {
        if (startsWith(file, PDF_START)) {
            return PDF;
        }
        return file.length > 0 && file[0] == '<' ? XML : UNKNOWN;
    }

    private static boolean startsWith(byte[] file, byte[] start) {
        return file.length >= start.length && java.util.Arrays.equals(file, 0, start.length, start, 0, start.length);
    }
}
