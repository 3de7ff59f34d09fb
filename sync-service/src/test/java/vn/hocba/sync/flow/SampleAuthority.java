package vn.hocba.sync.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A root with an issuing authority below it. */
final class SampleAuthority {

    /** A key with its certificate and the certificates above it, without the root. */
    public record Identity(PrivateKey key, List<X509Certificate> chain) {

        public X509Certificate certificate() {
            return chain.getFirst();
        }
    }

    private static final Duration LIFE = Duration.ofDays(3650);

    private final AtomicLong serial = new AtomicLong(1);
    private final X509Certificate root;
    private final KeyPair issuingKeys = keys();
    private final X509Certificate issuing;

    public SampleAuthority() {
        KeyPair rootKeys = keys();
        X500Name rootName = new X500Name("CN=Sample Root");
        this.root = certificate(rootName, rootKeys, rootName, rootKeys, true);
        this.issuing = certificate(new X500Name("CN=Sample Issuing"), issuingKeys, rootName, rootKeys, true);
    }

    public Identity person(String number) {
        return identity("Người Kí Thử", "CCCD:" + number);
    }

    public Identity school(String taxCode) {
        return identity("Trường Thử Nghiệm", "MST:" + taxCode);
    }

    public void writeRoot(Path pem) {
        try {
            String body = Base64.getMimeEncoder().encodeToString(root.getEncoded());
            Files.writeString(pem, "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Identity identity(String commonName, String serialNumber) {
        KeyPair keys = keys();
        X500Name name = new X500NameBuilder()
                .addRDN(BCStyle.SERIALNUMBER, serialNumber)
                .addRDN(BCStyle.CN, commonName)
                .build();
        X509Certificate certificate = certificate(name, keys, new X500Name("CN=Sample Issuing"), issuingKeys, false);
        return new Identity(keys.getPrivate(), List.of(certificate, issuing));
    }

    private X509Certificate certificate(
            X500Name name, KeyPair keys, X500Name issuer, KeyPair issuerKeys, boolean authority) {
        try {
            Instant now = Instant.now();
            var builder = new JcaX509v3CertificateBuilder(
                    issuer,
                    BigInteger.valueOf(serial.getAndIncrement()),
                    Date.from(now.minus(Duration.ofDays(1))),
                    Date.from(now.plus(LIFE)),
                    name,
                    keys.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            int usage = authority ? KeyUsage.keyCertSign : KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
            var signer = new JcaContentSignerBuilder("SHA256withRSA").build(issuerKeys.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
