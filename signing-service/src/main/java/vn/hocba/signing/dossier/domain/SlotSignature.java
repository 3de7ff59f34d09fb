package vn.hocba.signing.dossier.domain;

import java.time.Instant;

/**
 * A signature in its slot.
 *
 * @param element the canonical {@code ds:Signature}; empty once it stands in the finished document
 * @param name of the signer, as the certificate says
 * @param fingerprint of the certificate: SHA-256, lower-case hexadecimal
 * @param digest of the element that is signed: SHA-256, Base64
 */
@SuppressWarnings("ArrayRecordComponent") // told apart by the slot
public record SlotSignature(
        byte[] element,
        String staffId,
        String name,
        String fingerprint,
        String digest,
        Instant signedAt,
        SignatureLevel level) {

    SlotSignature inDocument() {
        return new SlotSignature(new byte[0], staffId, name, fingerprint, digest, signedAt, level);
    }

    SlotSignature stamped(byte[] withStamp) {
        return new SlotSignature(withStamp, staffId, name, fingerprint, digest, signedAt, SignatureLevel.B_T);
    }
}
