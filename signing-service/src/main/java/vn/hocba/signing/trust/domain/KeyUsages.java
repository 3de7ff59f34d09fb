package vn.hocba.signing.trust.domain;

import java.security.cert.X509Certificate;

/** What a certificate may be used for (RFC 5280, 4.2.1.3). */
public final class KeyUsages {

    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    private KeyUsages() {}

    /** Documents: digital signature or non-repudiation, unless the certificate does not limit its use; never an authority. */
    public static boolean maySign(X509Certificate certificate) {
        boolean[] usage = certificate.getKeyUsage();
        boolean allowed = usage == null || usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION];
        return allowed && certificate.getBasicConstraints() < 0;
    }
}
