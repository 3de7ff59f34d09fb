package vn.hocba.signing.trust.domain;

import java.util.Arrays;

/**
 * What an authority has signed about the status of its certificates, to be kept with what was signed: an OCSP response (RFC 6960)
 * or a revocation list (RFC 5280).
 *
 * @param der as it was answered
 */
@SuppressWarnings("ArrayRecordComponent") // compared by its bytes
public record StatusProof(Kind kind, byte[] der) {

    /** What larger lists say is believed, but they are kept with no document: those must stay short enough for their readers. */
    public static final int LARGEST = 256 * 1024;

    /** What it is. */
    public enum Kind {
        OCSP,
        LIST
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StatusProof(Kind otherKind, byte[] bytes)
                && kind == otherKind
                && Arrays.equals(der, bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(der);
    }

    @Override
    public String toString() {
        return kind + " of " + der.length + " bytes";
    }
}
