package vn.hocba.signing.credential.adapter.out.pkcs12;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import vn.hocba.signing.credential.domain.SigningKey;

/** A private key in memory. */
final class SoftwareKey implements SigningKey {

    private final PrivateKey secret;
    private final X509Certificate certificate;
    private final List<X509Certificate> chain;
    private final String algorithm;

    SoftwareKey(PrivateKey secret, List<X509Certificate> chain) {
        this.secret = secret;
        this.certificate = chain.getFirst();
        this.chain = Stream.concat(
                        Stream.of(certificate), chain.stream().skip(1).filter(one -> !isSelfSigned(one)))
                .toList();
        this.algorithm = secret.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
    }

    @Override
    public X509Certificate certificate() {
        return certificate;
    }

    @Override
    public List<X509Certificate> chain() {
        return chain;
    }

    @Override
    public byte[] sign(byte[] toBeSigned) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(secret);
            signature.update(toBeSigned);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key does not sign", e);
        }
    }

    /** A file may hold any certificate beside any key. */
    boolean matchesItsCertificate() {
        byte[] probe = "học bạ số".getBytes(StandardCharsets.UTF_8);
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initVerify(certificate.getPublicKey());
            signature.update(probe);
            return signature.verify(sign(probe));
        } catch (GeneralSecurityException | IllegalStateException e) {
            return false;
        }
    }

    private static boolean isSelfSigned(X509Certificate one) {
        return one.getSubjectX500Principal().equals(one.getIssuerX500Principal());
    }

    @Override
    public String toString() {
        return "SoftwareKey";
    }
}
