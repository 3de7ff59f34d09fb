package vn.hocba.signing.preservation.domain;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hocba.signing.trust.domain.Sha256;
import vn.hocba.signing.trust.domain.StatusProof;

/**
 * A sealed PDF and the evidence behind it (ETSI EN 319 142-1, 5.4). What stands behind the seal counts as evidence only if it is,
 * byte for byte, what this class writes for it: anything else there would be a change of the document.
 */
public final class PdfArchive {

    private static final String STORE = "%hocba-evidence ";
    private static final String STAMP = "%hocba-timestamp\n";
    private static final String END = "%%EOF\n";
    private static final Pattern COUNTS = Pattern.compile("%hocba-evidence (\\d{1,3}) (\\d{1,3}) (\\d{1,3})\\n");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,9} 0 obj\n<<\n/Length (\\d{1,8})\n>>\nstream\n");

    /** A file made of very many revisions would keep its reader busy: so many bytes are read again and again at most. */
    private static final long MOST_WORK = 96L * 1024 * 1024;

    private static final String BEHIND = "\nendstream\nendobj\n";

    private final byte[] sealed;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<Layer> layers = new ArrayList<>();
    private List<byte[]> certificates = new ArrayList<>();
    private List<StatusProof> proofs = new ArrayList<>();
    private PdfState state;

    private PdfArchive(byte[] sealed, PdfState state) {
        this.sealed = sealed;
        this.state = state;
        bytes.writeBytes(sealed);
    }

    /** How long the file is without the evidence behind it. */
    public static int sealedLength(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        int store = text.indexOf(END + STORE);
        int stamp = text.indexOf(END + STAMP);
        int first = store < 0 || (stamp >= 0 && stamp < store) ? stamp : store;
        return first < 0 ? pdf.length : first + END.length();
    }

    /** Empty when there is anything behind the seal but evidence, or the seal is not one of ours. */
    public static Optional<PdfArchive> read(byte[] pdf) {
        int length = sealedLength(pdf);
        byte[] sealed = Arrays.copyOf(pdf, length);
        return PdfState.of(sealed).map(state -> new PdfArchive(sealed, state)).filter(archive -> archive.take(pdf));
    }

    public byte[] sealed() {
        return sealed.clone();
    }

    public byte[] file() {
        return bytes.toByteArray();
    }

    /** The evidence around the seal, the oldest first. */
    public List<Layer> layers() {
        var all = new ArrayList<>(layers);
        if (!proofs.isEmpty()) {
            all.add(new Layer(certificates, proofs, Optional.empty()));
        }
        return all;
    }

    /** Adds evidence. */
    public void store(List<byte[]> moreCertificates, List<StatusProof> moreProofs) {
        PdfRevision.Written made = PdfRevision.store(
                state, moreCertificates, of(StatusProof.Kind.LIST, moreProofs), of(StatusProof.Kind.OCSP, moreProofs));
        bytes.writeBytes(made.bytes());
        state = made.after();
        certificates.addAll(moreCertificates);
        proofs.addAll(moreProofs);
    }

    /** What the next time stamp is about: all of the file, and the revision that will take the stamp. */
    public byte[] archived() {
        byte[] revision = PdfRevision.stamp(state).bytes();
        int place = PdfRevision.place(revision);
        var content = new ByteArrayOutputStream(bytes.size() + revision.length);
        content.writeBytes(bytes.toByteArray());
        content.write(revision, 0, place - 1);
        int behind = place + PdfRevision.digits() + 1;
        content.write(revision, behind, revision.length - behind);
        return content.toByteArray();
    }

    /** Adds the time stamp over what {@link #archived()} said. */
    public void stamp(byte[] token) {
        byte[] sha256 = Sha256.raw(archived());
        PdfRevision.Written made = PdfRevision.stamp(state);
        byte[] revision = made.bytes();
        byte[] digits = HexFormat.of().formatHex(token).getBytes(StandardCharsets.US_ASCII);
        if (digits.length > PdfRevision.digits()) {
            throw new IllegalArgumentException("a time stamp that is too long");
        }
        System.arraycopy(digits, 0, revision, PdfRevision.place(revision), digits.length);
        bytes.writeBytes(revision);
        state = made.after();
        layers.add(new Layer(certificates, proofs, Optional.of(new Layer.Stamp(token, sha256))));
        certificates = new ArrayList<>();
        proofs = new ArrayList<>();
    }

    /** Writes again what stands in the file, and compares. */
    private boolean take(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        long work = 0;
        while (bytes.size() < pdf.length) {
            work += pdf.length;
            if (work > MOST_WORK) {
                return false;
            }
            int at = bytes.size();
            boolean known = text.startsWith(STAMP, at) ? takeStamp(text, at) : takeStore(pdf, text, at);
            boolean same = known
                    && bytes.size() <= pdf.length
                    && Arrays.equals(bytes.toByteArray(), at, bytes.size(), pdf, at, bytes.size());
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private boolean takeStamp(String text, int at) {
        int start = text.indexOf("/Contents <", at) + "/Contents <".length();
        int end = start + PdfRevision.digits();
        if (start < at || end > text.length()) {
            return false;
        }
        try {
            stamp(trimmed(HexFormat.of().parseHex(text.substring(start, end))));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A token is one DER sequence; what is behind it in its place is nothing. */
    private static byte[] trimmed(byte[] padded) {
        if (padded[0] != 0x30 || (padded[1] & 0xff) != 0x82) {
            throw new IllegalArgumentException("no time stamp");
        }
        int length = 4 + ((padded[2] & 0xff) << 8 | (padded[3] & 0xff));
        if (length > padded.length) {
            throw new IllegalArgumentException("no time stamp");
        }
        return Arrays.copyOf(padded, length);
    }

    private boolean takeStore(byte[] pdf, String text, int at) {
        Matcher counts = COUNTS.matcher(text).region(at, text.length());
        if (!counts.lookingAt()) {
            return false;
        }
        var streams = new ArrayList<byte[]>();
        int total = count(counts, 1) + count(counts, 2) + count(counts, 3);
        if (total == count(counts, 1)) {
            return false; // no evidence is about nothing
        }
        int from = counts.end();
        for (int i = 0; i < total; i++) {
            Matcher length = LENGTH.matcher(text).region(from, text.length());
            if (!length.lookingAt() || length.end() + Integer.parseInt(length.group(1)) > pdf.length) {
                return false;
            }
            int end = length.end() + Integer.parseInt(length.group(1));
            streams.add(Arrays.copyOfRange(pdf, length.end(), end));
            from = end + BEHIND.length();
            if (from > pdf.length) {
                return false;
            }
        }
        int lists = count(counts, 1);
        int answers = lists + count(counts, 2);
        var found = new ArrayList<StatusProof>();
        streams.subList(lists, answers).forEach(der -> found.add(new StatusProof(StatusProof.Kind.LIST, der)));
        streams.subList(answers, total).forEach(der -> found.add(new StatusProof(StatusProof.Kind.OCSP, der)));
        store(List.copyOf(streams.subList(0, lists)), found);
        return true;
    }

    private static int count(Matcher counts, int group) {
        return Integer.parseInt(counts.group(group));
    }

    private static List<byte[]> of(StatusProof.Kind kind, List<StatusProof> proofs) {
        return proofs.stream()
                .filter(one -> one.kind() == kind)
                .map(StatusProof::der)
                .toList();
    }
}
