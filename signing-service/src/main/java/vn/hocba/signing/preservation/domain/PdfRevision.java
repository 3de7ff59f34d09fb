package vn.hocba.signing.preservation.domain;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes one revision behind a PDF (ISO 32000-1, 7.5.6): evidence as a security store, or a document time stamp. The same evidence
 * behind the same file always gives the same bytes, which is how a reader makes sure that there is nothing else in it.
 */
final class PdfRevision {

    /** A token with its certificates, twice as long in hexadecimal. */
    private static final int RESERVED = 12 * 1024;

    private final PdfState before;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final TreeMap<Integer, Integer> offsets = new TreeMap<>();
    private int next;

    private PdfRevision(PdfState before) {
        this.before = before;
        this.next = before.size();
    }

    /** A revision and the state behind it. */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    record Written(byte[] bytes, PdfState after) {}

    /** ISO 32000-2, 12.8.4.3: what there was, and this. */
    static Written store(PdfState before, List<byte[]> certs, List<byte[]> lists, List<byte[]> answers) {
        var revision = new PdfRevision(before);
        revision.line("%hocba-evidence " + certs.size() + " " + lists.size() + " " + answers.size());
        List<Integer> allCerts = revision.streams(before.certs(), certs);
        List<Integer> allLists = revision.streams(before.lists(), lists);
        List<Integer> allAnswers = revision.streams(before.answers(), answers);
        int dss = revision.object("/Type /DSS\n" + references("Certs", allCerts) + references("CRLs", allLists)
                + references("OCSPs", allAnswers));
        return revision.end(new PdfState(
                before.length(),
                before.xref(),
                before.size(),
                before.root(),
                before.trailer(),
                before.catalog(),
                before.fields(),
                dss,
                allCerts,
                allLists,
                allAnswers));
    }

    /** ISO 32000-2, 12.8.5; the token is still to be put into its place. */
    static Written stamp(PdfState before) {
        var revision = new PdfRevision(before);
        revision.line("%hocba-timestamp");
        int value = revision.next;
        revision.offsets.put(value, revision.position());
        revision.next++;
        revision.line(value + " 0 obj");
        revision.line("<<");
        revision.line("/Type /DocTimeStamp");
        revision.line("/Filter /Adobe.PPKLite");
        revision.line("/SubFilter /ETSI.RFC3161");
        revision.line("/ByteRange [0 000000000 000000000 000000000]");
        revision.line("/Contents <" + "0".repeat(2 * RESERVED) + ">");
        revision.line(">>");
        revision.line("endobj");
        int field = revision.object("/FT /Sig\n/Type /Annot\n/Subtype /Widget\n/F 132\n/T (Timestamp" + value + ")\n/V "
                + value + " 0 R\n/Rect [0 0 0 0]\n");
        List<Integer> fields =
                Stream.concat(before.fields().stream(), Stream.of(field)).toList();
        Written made = revision.end(new PdfState(
                before.length(),
                before.xref(),
                before.size(),
                before.root(),
                before.trailer(),
                before.catalog(),
                fields,
                before.dss(),
                before.certs(),
                before.lists(),
                before.answers()));
        return new Written(withRange(made.bytes(), before.length()), made.after());
    }

    /** Where the token of a revision with a stamp stands: its first digit. */
    static int place(byte[] revision) {
        return new String(revision, StandardCharsets.ISO_8859_1).indexOf("/Contents <") + "/Contents <".length();
    }

    static int digits() {
        return 2 * RESERVED;
    }

    private static byte[] withRange(byte[] revision, int offset) {
        int place = place(revision);
        int gap = offset + place - 1;
        int behind = offset + place + digits() + 1;
        String range = String.format(Locale.ROOT, "[0 %09d %09d %09d]", gap, behind, offset + revision.length - behind);
        String text = new String(revision, StandardCharsets.ISO_8859_1);
        return text.replace("[0 000000000 000000000 000000000]", range).getBytes(StandardCharsets.ISO_8859_1);
    }

    private List<Integer> streams(List<Integer> known, List<byte[]> contents) {
        var numbers = new ArrayList<>(known);
        for (byte[] content : contents) {
            int number = next++;
            offsets.put(number, position());
            line(number + " 0 obj");
            line("<<");
            line("/Length " + content.length);
            line(">>");
            line("stream");
            out.writeBytes(content);
            line("");
            line("endstream");
            line("endobj");
            numbers.add(number);
        }
        return numbers;
    }

    private int object(String entries) {
        int number = next++;
        object(number, entries);
        return number;
    }

    private void object(int number, String entries) {
        offsets.put(number, position());
        line(number + " 0 obj");
        line("<<");
        text(entries);
        line(">>");
        line("endobj");
    }

    private Written end(PdfState after) {
        object(
                after.root(),
                after.catalog() + "/AcroForm <<\n/Fields [" + list(after.fields()) + "]\n/SigFlags 3\n>>\n"
                        + (after.dss() == 0 ? "" : "/DSS " + after.dss() + " 0 R\n"));
        int table = next++;
        int xref = position();
        offsets.put(table, xref);
        var entries = ByteBuffer.allocate(offsets.size() * 6);
        offsets.values().forEach(offset -> entries.put((byte) 1).putInt(offset).put((byte) 0));
        line(table + " 0 obj");
        line("<<");
        line("/Type /XRef");
        line("/Size " + next);
        line("/Root " + after.root() + " 0 R");
        text(after.trailer());
        line("/Prev " + before.xref());
        String index = offsets.keySet().stream().map(number -> number + " 1").collect(Collectors.joining(" "));
        line("/Index [" + index + "]");
        line("/W [1 4 1]");
        line("/Length " + entries.capacity());
        line(">>");
        line("stream");
        out.writeBytes(entries.array());
        line("");
        line("endstream");
        line("endobj");
        line("startxref");
        line(Integer.toString(xref));
        line("%%EOF");
        return new Written(out.toByteArray(), after.next(position(), xref, next));
    }

    private static String references(String name, List<Integer> numbers) {
        return numbers.isEmpty() ? "" : "/" + name + " [" + list(numbers) + "]\n";
    }

    private static String list(List<Integer> numbers) {
        return numbers.stream().map(number -> number + " 0 R").collect(Collectors.joining(" "));
    }

    private int position() {
        return before.length() + out.size();
    }

    private void line(String text) {
        text(text + "\n");
    }

    private void text(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
