package vn.hocba.signing.preservation.domain;

import java.util.List;
import java.util.Optional;
import vn.hocba.signing.trust.domain.StatusProof;

/**
 * Evidence as it was laid around a signature: certificates, what their authorities said of them, and the time stamp over all of
 * it, if there is one yet. The next layer is around this one.
 *
 * @param certificates X.509 as DER
 */
public record Layer(List<byte[]> certificates, List<StatusProof> proofs, Optional<Stamp> stamp) {

    public Layer {
        certificates = List.copyOf(certificates);
        proofs = List.copyOf(proofs);
    }

    /**
     * A time stamp (RFC 3161) and the digest of what it must be about; the bytes themselves, once for each stamp, would fill the
     * memory.
     */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    public record Stamp(byte[] token, byte[] sha256) {}
}
