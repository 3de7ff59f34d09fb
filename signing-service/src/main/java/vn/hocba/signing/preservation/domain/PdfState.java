package vn.hocba.signing.preservation.domain;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the next revision of a PDF must know of the file before it. It is read from the sealed file alone and carried on from
 * revision to revision, so that nothing in the evidence can pass for a part of the document.
 *
 * @param length of the file
 * @param xref where its last table of objects is
 * @param size the number of the next new object
 * @param trailer the entries that every trailer repeats
 * @param catalog the catalog's entries but for the evidence
 * @param fields form fields, which signatures and time stamps hang on
 * @param certs object numbers of what the evidence has so far
 */
record PdfState(
        int length,
        int xref,
        int size,
        int root,
        String trailer,
        String catalog,
        List<Integer> fields,
        int dss,
        List<Integer> certs,
        List<Integer> lists,
        List<Integer> answers) {

    private static final Pattern START = Pattern.compile("startxref\n(\\d{1,9})\n%%EOF\n$");
    private static final Pattern ROOT = Pattern.compile("/Root (\\d{1,9}) 0 R\n");
    private static final Pattern SIZE = Pattern.compile("/Size (\\d{1,9})\n");
    private static final Pattern KEPT = Pattern.compile("/(?:Info \\d{1,9} 0 R|ID \\[<[0-9A-F]*> <[0-9A-F]*>])\n");
    private static final Pattern FORM = Pattern.compile("/AcroForm <<\n/Fields \\[(\\d{1,9}) 0 R]\n/SigFlags 3\n>>\n");

    /** Ours take a tenth of this; it is written again in each revision. */
    private static final int LONGEST_CATALOG = 8 * 1024;

    PdfState {
        fields = List.copyOf(fields);
        certs = List.copyOf(certs);
        lists = List.copyOf(lists);
        answers = List.copyOf(answers);
    }

    /** Empty when the file is not sealed in our way. */
    static Optional<PdfState> of(byte[] sealed) {
        String text = new String(sealed, StandardCharsets.ISO_8859_1);
        Matcher start = START.matcher(text).region(Math.max(0, text.length() - 64), text.length());
        if (!start.find()) {
            return Optional.empty();
        }
        int xref = Integer.parseInt(start.group(1));
        if (xref >= text.length()) {
            return Optional.empty();
        }
        int end = text.indexOf("stream", xref);
        String table = text.substring(xref, end < 0 ? xref : end);
        Matcher root = ROOT.matcher(table);
        Matcher size = SIZE.matcher(table);
        if (!root.find() || !size.find()) {
            return Optional.empty();
        }
        var trailer = new StringBuilder();
        Matcher kept = KEPT.matcher(table);
        while (kept.find()) {
            trailer.append(kept.group());
        }
        int number = Integer.parseInt(root.group(1));
        return catalog(text, number).flatMap(catalog -> {
            Matcher form = FORM.matcher(catalog);
            if (!form.find()) {
                return Optional.empty();
            }
            return Optional.of(new PdfState(
                    sealed.length,
                    xref,
                    Integer.parseInt(size.group(1)),
                    number,
                    trailer.toString(),
                    catalog.substring(0, form.start()) + catalog.substring(form.end()),
                    List.of(Integer.parseInt(form.group(1))),
                    0,
                    List.of(),
                    List.of(),
                    List.of()));
        });
    }

    private static Optional<String> catalog(String text, int root) {
        String opening = "\n" + root + " 0 obj\n<<\n";
        int start = text.lastIndexOf(opening);
        if (start < 0) {
            return Optional.empty();
        }
        int first = start + opening.length();
        int last = Math.min(text.length(), first + LONGEST_CATALOG);
        int depth = 0; // of dictionaries inside
        for (int at = first; at < last; at++) {
            if (text.startsWith("<<", at)) {
                depth++;
                at++;
            } else if (depth == 0 && text.startsWith(">>\nendobj\n", at)) {
                return Optional.of(text.substring(first, at));
            } else if (text.startsWith(">>", at)) {
                depth--;
                at++;
            }
        }
        return Optional.empty();
    }

    PdfState next(int newLength, int newXref, int newSize) {
        return new PdfState(newLength, newXref, newSize, root, trailer, catalog, fields, dss, certs, lists, answers);
    }
}
