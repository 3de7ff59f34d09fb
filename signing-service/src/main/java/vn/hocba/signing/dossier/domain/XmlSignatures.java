package vn.hocba.signing.dossier.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hocba.signing.credential.domain.SigningKey;

/**
 * Signatures on XML in exclusive-canonical form (docs/adr/0003). The document is not parsed and written for each
 * signature: what is signed is the digest of an element, computed once.
 */
public interface XmlSignatures {

    /**
     * Can signatures be put into this document, so that they are valid in the end? It must be canonical, each slot an empty
     * element outside of what it signs, and no element may change after it was signed.
     */
    boolean isSignable(byte[] composed, List<Slot> slots);

    /** SHA-256 (Base64) of elements as they are with these signatures in their places. */
    Map<String, String> digests(byte[] composed, Map<String, byte[]> signatures, Set<String> elementIds);

    /** The document with these signatures in their places. */
    byte[] assemble(byte[] composed, Map<String, byte[]> signatures);

    /** The canonical {@code ds:Signature} of a slot, XAdES-B-B. */
    byte[] sign(Slot slot, String digest, SigningKey key, Instant at);

    /** What a time stamp on this signature is about: its canonical {@code ds:SignatureValue}. */
    byte[] toBeStamped(byte[] signature);

    /** XAdES-B-T: the same signature with the time stamp beside it. */
    byte[] stamp(byte[] signature, byte[] token);
}
