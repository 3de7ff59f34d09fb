package vn.hocba.signing.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** A root, an issuing authority and whoever it certifies. */
public final class TestAuthority {

    public static final String PIN = "246810";

    /** Which key belongs to an authority's certificate, for its lists. */
    private static final Map<X509Certificate, PrivateKey> KEYS = new ConcurrentHashMap<>();

    private static final Map<String, TestAuthority> LATER = new ConcurrentHashMap<>();

    private static final TestAuthority SHARED = new TestAuthority("Trial");

    private final AtomicLong serials = new AtomicLong(1000);
    private final Identity root;
    private final Identity issuing;
    private final Path anchors;

    public TestAuthority(String name) {
        this(name, Order.any().authority().from, Order.any().authority().to);
    }

    /** One whose certificates are valid at other times. */
    public TestAuthority(String name, Instant from, Instant to) {
        this(name, from, to, "RSA", 2048);
    }

    /** One whose issuing authority has another kind of key. */
    public TestAuthority(String name, String algorithm, int bits) {
        this(name, Order.any().authority().from, Order.any().authority().to, algorithm, bits);
    }

    private TestAuthority(String name, Instant from, Instant to, String algorithm, int bits) {
        KeyPair rootKeys = keys("RSA", 2048);
        X500Name rootName = name("", name + " Root CA");
        X509Certificate rootCertificate = certificate(
                rootName,
                rootKeys.getPrivate(),
                rootName,
                rootKeys,
                Order.any().authority().valid(from, to));
        this.root = new Identity(rootKeys.getPrivate(), List.of(rootCertificate));
        KeyPair issuingKeys = keys(algorithm, bits);
        X500Name issuingName = name("", name + " Issuing CA");
        this.issuing = new Identity(
                issuingKeys.getPrivate(),
                List.of(
                        certificate(
                                rootName,
                                root.key(),
                                issuingName,
                                issuingKeys,
                                Order.any().authority().valid(from, to)),
                        rootCertificate));
        KEYS.put(rootCertificate, rootKeys.getPrivate());
        KEYS.put(issuing.certificate(), issuingKeys.getPrivate());
        this.anchors = pem(root.certificate());
    }

    public static TestAuthority shared() {
        return SHARED;
    }

    /** A PEM file with the root alone. */
    public Path anchors() {
        return anchors;
    }

    public X509Certificate root() {
        return root.certificate();
    }

    public Identity person(String personalNumber, String name) {
        return issue(Order.any().serialNumber("CCCD:" + personalNumber).commonName(name));
    }

    public Identity seal(String taxCode, String name) {
        return issue(Order.any().serialNumber("MST:" + taxCode).commonName(name));
    }

    public Identity timeStamping() {
        return issue(Order.any().commonName("Trial TSA").purpose(KeyPurposeId.id_kp_timeStamping));
    }

    public Identity issuingIdentity() {
        return issuing;
    }

    public X509Certificate issuing() {
        return issuing.certificate();
    }

    /** The authority of the decades after: from ten years on, for fifty. */
    public static TestAuthority later() {
        return LATER.computeIfAbsent(
                "Later",
                name -> new TestAuthority(name, Instant.now(), Instant.now().plus(Duration.ofDays(365 * 50))));
    }

    /** One that names a revocation list. */
    public Identity timeStamping(String list) {
        return issue(Order.any()
                .commonName("Trial TSA")
                .purpose(KeyPurposeId.id_kp_timeStamping)
                .crl(list));
    }

    public Identity timeStamping(Instant from, Instant to) {
        return issue(Order.any()
                .commonName("Trial TSA " + from)
                .purpose(KeyPurposeId.id_kp_timeStamping)
                .valid(from, to));
    }

    /** A PEM file with the roots of several. */
    public static Path bundle(TestAuthority... authorities) {
        try {
            Path file = Files.createTempFile("anchors", ".pem");
            file.toFile().deleteOnExit();
            for (TestAuthority one : authorities) {
                Files.writeString(file, Files.readString(one.anchors), java.nio.file.StandardOpenOption.APPEND);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An authority's revocation list, issued at that time, with nobody on it. */
    public static byte[] listOf(X509Certificate issuer, Instant at, Duration valid, Extension... more) {
        try {
            var builder = new JcaX509v2CRLBuilder(issuer, Date.from(at));
            builder.setNextUpdate(Date.from(at.plus(valid)));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(issuer.getPublicKey()));
            builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(at.getEpochSecond())));
            for (Extension one : more) {
                builder.addExtension(one);
            }
            return builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(KEYS.get(issuer)))
                    .getEncoded();
        } catch (OperatorCreationException | IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Who may answer for the issuing authority (RFC 6960, 4.2.2.2). */
    public Identity responder() {
        return issue(Order.any().commonName("Trial OCSP").purpose(KeyPurposeId.id_kp_OCSPSigning));
    }

    /** An OCSP answer about a certificate; nobody has revoked it if there is no time, and none is to follow if it is not valid. */
    public byte[] ocsp(Identity by, X509Certificate about, Instant at, Duration valid, Optional<Instant> revoked) {
        try {
            var digests = new JcaDigestCalculatorProviderBuilder().build();
            var id = new CertificateID(
                    digests.get(CertificateID.HASH_SHA1),
                    new JcaX509CertificateHolder(issuing.certificate()),
                    about.getSerialNumber());
            var holder = new JcaX509CertificateHolder(by.certificate());
            var builder = new BasicOCSPRespBuilder(new RespID(holder.getSubject()));
            builder.addResponse(
                    id,
                    revoked.<CertificateStatus>map(since -> new RevokedStatus(Date.from(since), 0))
                            .orElse(CertificateStatus.GOOD),
                    Date.from(at),
                    valid.isZero() ? null : Date.from(at.plus(valid)),
                    null);
            var basic = builder.build(
                    new JcaContentSignerBuilder("SHA256withRSA").build(by.key()),
                    new X509CertificateHolder[] {holder},
                    Date.from(at));
            return new OCSPRespBuilder()
                    .build(OCSPRespBuilder.SUCCESSFUL, basic)
                    .getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | OCSPException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A revocation list with these certificates. */
    public byte[] revocationList(Instant nextUpdate, X509Certificate... revoked) {
        try {
            var builder = new JcaX509v2CRLBuilder(issuing.certificate(), Date.from(Instant.now()));
            builder.setNextUpdate(Date.from(nextUpdate));
            for (X509Certificate one : revoked) {
                builder.addCRLEntry(one.getSerialNumber(), Date.from(Instant.EPOCH), CRLReason.cessationOfOperation);
            }
            return builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(issuing.key()))
                    .getEncoded();
        } catch (OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public Identity issue(Order order) {
        KeyPair keys = keys(order.algorithm, order.bits);
        X509Certificate certificate = certificate(
                X500Name.getInstance(
                        issuing.certificate().getSubjectX500Principal().getEncoded()),
                issuing.key(),
                name(order.serialNumber, order.commonName),
                keys,
                order);
        return new Identity(keys.getPrivate(), List.of(certificate, issuing.certificate(), root.certificate()));
    }

    /** What a certificate shall be like; the smallest valid one, and named deviations. */
    public static final class Order {

        private String serialNumber = "";
        private String commonName = "Nguyễn Văn Mẫu";
        private String algorithm = "RSA";
        private int bits = 2048;
        private Instant from = Instant.now().minus(Duration.ofDays(1));
        private Instant to = Instant.now().plus(Duration.ofDays(365));
        private int usage = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
        private boolean authority;
        private KeyPurposeId purpose;
        private String crl = "";
        private String ocsp = "";

        public static Order any() {
            return new Order();
        }

        public Order serialNumber(String value) {
            serialNumber = value;
            return this;
        }

        public Order commonName(String value) {
            commonName = value;
            return this;
        }

        public Order key(String anAlgorithm, int size) {
            algorithm = anAlgorithm;
            bits = size;
            return this;
        }

        public Order valid(Instant notBefore, Instant notAfter) {
            from = notBefore;
            to = notAfter;
            return this;
        }

        public Order usage(int bitsOfUse) {
            usage = bitsOfUse;
            return this;
        }

        public Order authority() {
            authority = true;
            usage = KeyUsage.keyCertSign | KeyUsage.cRLSign;
            from = Instant.now().minus(Duration.ofDays(3650));
            to = Instant.now().plus(Duration.ofDays(3650));
            return this;
        }

        public Order crl(String address) {
            crl = address;
            return this;
        }

        public Order ocsp(String address) {
            ocsp = address;
            return this;
        }

        Order purpose(KeyPurposeId id) {
            purpose = id;
            return this;
        }
    }

    private X509Certificate certificate(
            X500Name issuer, PrivateKey signer, X500Name subject, KeyPair keys, Order order) {
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    issuer,
                    BigInteger.valueOf(serials.incrementAndGet()),
                    Date.from(order.from),
                    Date.from(order.to),
                    subject,
                    keys.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(order.authority));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(order.usage));
            builder.addExtension(
                    Extension.subjectKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic()));
            if (!order.crl.isEmpty()) {
                var name = new DistributionPointName(
                        new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, order.crl)));
                builder.addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
                    new DistributionPoint(name, null, null)
                }));
            }
            if (!order.ocsp.isEmpty()) {
                builder.addExtension(
                        Extension.authorityInfoAccess,
                        false,
                        new AuthorityInformationAccess(
                                AccessDescription.id_ad_ocsp,
                                new GeneralName(GeneralName.uniformResourceIdentifier, order.ocsp)));
            }
            if (order.purpose != null) {
                builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(order.purpose));
            }
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder(
                                    "SHA256with" + (signer.getAlgorithm().equals("EC") ? "ECDSA" : "RSA"))
                            .build(signer)));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X500Name name(String serialNumber, String commonName) {
        var builder = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "VN")
                .addRDN(BCStyle.O, "Trial, no legal value")
                .addRDN(BCStyle.CN, commonName);
        return serialNumber.isEmpty()
                ? builder.build()
                : builder.addRDN(BCStyle.SERIALNUMBER, serialNumber).build();
    }

    private static KeyPair keys(String algorithm, int bits) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path pem(X509Certificate certificate) {
        try {
            Path file = Files.createTempFile("anchors", ".pem");
            file.toFile().deleteOnExit();
            String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
            return Files.writeString(
                    file,
                    "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n",
                    StandardCharsets.US_ASCII);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
