package vn.hocba.signing.trust.domain;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/** The authorities that people, schools and time stamps may be certified by (Thông tư 15/2025/TT-BKHCN: a trusted path). */
public interface Trust {

    /**
     * Does the certificate lead to one of the authorities, all of the way valid at that time?
     *
     * @param brought what may help to build the chain, in any order
     */
    Judgement judge(X509Certificate certificate, List<X509Certificate> brought, Instant at);

    /** What came of it. */
    sealed interface Judgement {

        /**
         * It does.
         *
         * @param issuer who has issued the certificate
         */
        record Trusted(X509Certificate issuer) implements Judgement {}

        /** The chain is right, but a certificate of it was not valid at that time. */
        record NotValidThen() implements Judgement {}

        /** No way to an authority that is trusted. */
        record Untrusted() implements Judgement {}

        /** The trust anchors cannot be read: nothing can be said about the certificate. */
        record NoAnchors() implements Judgement {}
    }
}
