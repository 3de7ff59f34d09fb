package vn.hocba.signing.credential.domain;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A key that is open for signing, wherever it is: in a file, a token, a remote service. It lives as long as the batch it
 * was opened for, and only its owner's instance has it.
 */
public interface SigningKey {

    X509Certificate certificate();

    /** The certificate and those above it as far as known, the self-signed one left out. */
    List<X509Certificate> chain();

    /** RSA (PKCS#1 v1.5) or ECDSA (DER) with SHA-256 over these bytes. */
    byte[] sign(byte[] toBeSigned);
}
