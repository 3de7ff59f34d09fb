package vn.hocba.signing.trust.domain;

import java.security.cert.X509Certificate;

/** What authorities say about their certificates, in a form that can be kept. Nobody waits long for it. */
@FunctionalInterface
public interface StatusProofs {

    Answer of(X509Certificate certificate, X509Certificate issuer);

    /** What came of asking. */
    sealed interface Answer {

        /** Up to date now. */
        record Proof(StatusProof proof) implements Answer {}

        /** The authority cannot be asked now. */
        record None() implements Answer {}

        /** The certificate names no place to ask. */
        record NotOffered() implements Answer {}
    }
}
