package vn.hocba.transcript.verification.domain;

import java.nio.charset.StandardCharsets;

/** What somebody brought, by its first bytes; what it is called does not matter. */
public enum FileKind {
    XML,
    PDF,
    UNKNOWN;

    private static final int LOOK = 1024;
    private static final int BOM_SIZE = 3;

    public static FileKind of(byte[] file) {
        String start = new String(file, 0, Math.min(LOOK, file.length), StandardCharsets.ISO_8859_1);
        if (start.contains("%PDF-")) {
            return PDF;
        }
        String text = start.startsWith("\u00EF\u00BB\u00BF") ? start.substring(BOM_SIZE) : start;
        return text.stripLeading().startsWith("<") ? XML : UNKNOWN;
    }
}
