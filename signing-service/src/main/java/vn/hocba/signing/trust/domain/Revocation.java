package vn.hocba.signing.trust.domain;

import java.security.cert.X509Certificate;
import java.time.Instant;

/** Whether an authority has taken a certificate back. Nobody waits long for the answer. */
@FunctionalInterface
public interface Revocation {

    /** Only of a certificate that is trusted: it says where to ask. */
    Status of(X509Certificate certificate, X509Certificate issuer);

    /** What is known. */
    sealed interface Status {

        /** The authority has not taken it back. */
        record Good() implements Status {}

        /** It is worth nothing from then on. */
        record Revoked(Instant since) implements Status {}

        /** The authority cannot be asked now, or does not know. */
        record Unknown() implements Status {}

        /** The certificate names no place to ask. */
        record NotOffered() implements Status {}
    }
}
