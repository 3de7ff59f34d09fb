package vn.hocba.local.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A root, an issuing authority under it, and the certificates that the issuing authority signs (RFC 5280). */
final class CertificateAuthority {

    private static final Duration ROOT_LIFE = Duration.ofDays(365L * 20);
    private static final Duration SERVICE_LIFE = Duration.ofDays(365L * 10);
    private static final Duration PERSON_LIFE = Duration.ofDays(365L * 3);
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(10);

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    private final String publicUrl;
    private final Identity root;
    private final Identity issuing;
    private final IdentityStore store;

    CertificateAuthority(Path directory, String publicUrl, Clock clock) throws GeneralSecurityException, IOException {
        this.clock = clock;
        this.publicUrl = publicUrl;
        this.store = new IdentityStore(directory);
        this.root = loadOrCreate("root", this::createRoot);
        this.issuing = loadOrCreate("issuing", this::createIssuing);
    }

    Identity root() {
        return root;
    }

    Identity issuing() {
        return issuing;
    }

    Identity timeStamping() throws GeneralSecurityException, IOException {
        return loadOrCreate("tsa", () -> service("Hoc ba so Trial TSA", KeyPurposeId.id_kp_timeStamping));
    }

    /** For whoever is not answered by the first. */
    Identity secondTimeStamping() throws GeneralSecurityException, IOException {
        return loadOrCreate("tsa-2", () -> service("Hoc ba so Trial TSA 2", KeyPurposeId.id_kp_timeStamping));
    }

    Identity statusSigning() throws GeneralSecurityException, IOException {
        return loadOrCreate("ocsp", () -> service("Hoc ba so Trial OCSP", KeyPurposeId.id_kp_OCSPSigning));
    }

    /** A certificate for a person or a school seal; the private key leaves only inside the returned identity. */
    Identity endEntity(Subject subject) throws GeneralSecurityException, IOException {
        KeyPair keys = rsa(2048);
        var builder = builder(subject.name(), keys.getPublic(), PERSON_LIFE);
        extend(builder, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation), keys.getPublic());
        addresses(builder);
        return underIssuing(keys, builder);
    }

    private Identity createRoot() throws GeneralSecurityException, IOException {
        KeyPair keys = rsa(3072);
        X500Name name = authorityName("Hoc ba so Trial Root CA");
        Instant now = clock.instant();
        var builder = new JcaX509v3CertificateBuilder(
                name,
                serial(),
                Date.from(now.minus(CLOCK_TOLERANCE)),
                Date.from(now.plus(ROOT_LIFE)),
                name,
                keys.getPublic());
        authorityExtensions(builder, keys.getPublic(), keys.getPublic(), 1);
        return new Identity(keys.getPrivate(), List.of(sign(builder, keys.getPrivate())));
    }

    private Identity createIssuing() throws GeneralSecurityException, IOException {
        KeyPair keys = rsa(3072);
        Instant now = clock.instant();
        var builder = new JcaX509v3CertificateBuilder(
                root.certificate(),
                serial(),
                Date.from(now.minus(CLOCK_TOLERANCE)),
                Date.from(now.plus(ROOT_LIFE.minusDays(1))),
                authorityName("Hoc ba so Trial Issuing CA"),
                keys.getPublic());
        authorityExtensions(builder, keys.getPublic(), root.certificate().getPublicKey(), 0);
        builder.addExtension(Extension.cRLDistributionPoints, false, list("/crl/root.crl"));
        return new Identity(keys.getPrivate(), List.of(sign(builder, root.key()), root.certificate()));
    }

    private Identity service(String commonName, KeyPurposeId purpose) throws GeneralSecurityException, IOException {
        KeyPair keys = rsa(2048);
        var builder = builder(authorityName(commonName), keys.getPublic(), SERVICE_LIFE);
        extend(builder, new KeyUsage(KeyUsage.digitalSignature), keys.getPublic());
        builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose));
        if (purpose.equals(KeyPurposeId.id_kp_OCSPSigning)) {
            builder.addExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
        }
        addresses(builder);
        return underIssuing(keys, builder);
    }

    private X509v3CertificateBuilder builder(X500Name subject, PublicKey key, Duration life) {
        Instant now = clock.instant();
        return new JcaX509v3CertificateBuilder(
                issuing.certificate(),
                serial(),
                Date.from(now.minus(CLOCK_TOLERANCE)),
                Date.from(now.plus(life)),
                subject,
                key);
    }

    private void authorityExtensions(X509v3CertificateBuilder builder, PublicKey own, PublicKey issuer, int pathLength)
            throws GeneralSecurityException, IOException {
        var extensions = new JcaX509ExtensionUtils();
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(pathLength));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        builder.addExtension(Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(own));
        builder.addExtension(Extension.authorityKeyIdentifier, false, extensions.createAuthorityKeyIdentifier(issuer));
    }

    private void extend(X509v3CertificateBuilder builder, KeyUsage usage, PublicKey own)
            throws GeneralSecurityException, IOException {
        var extensions = new JcaX509ExtensionUtils();
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(Extension.keyUsage, true, usage);
        builder.addExtension(Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(own));
        builder.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                extensions.createAuthorityKeyIdentifier(issuing.certificate().getPublicKey()));
    }

    private void addresses(X509v3CertificateBuilder builder) throws IOException {
        builder.addExtension(
                Extension.authorityInfoAccess, false, new AuthorityInformationAccess(new AccessDescription[] {
                    access(AccessDescription.id_ad_caIssuers, "/certs/issuing.cer"),
                    access(AccessDescription.id_ad_ocsp, "/ocsp")
                }));
        builder.addExtension(Extension.cRLDistributionPoints, false, list("/crl/issuing.crl"));
    }

    private CRLDistPoint list(String path) {
        var name = new DistributionPointName(new GeneralNames(uri(path)));
        return new CRLDistPoint(new DistributionPoint[] {new DistributionPoint(name, null, null)});
    }

    private AccessDescription access(ASN1ObjectIdentifier method, String path) {
        return new AccessDescription(method, uri(path));
    }

    private GeneralName uri(String path) {
        return new GeneralName(GeneralName.uniformResourceIdentifier, publicUrl + path);
    }

    private Identity underIssuing(KeyPair keys, X509v3CertificateBuilder builder) throws GeneralSecurityException {
        X509Certificate certificate = sign(builder, issuing.key());
        return new Identity(keys.getPrivate(), List.of(certificate, issuing.certificate(), root.certificate()));
    }

    private static X509Certificate sign(X509v3CertificateBuilder builder, PrivateKey key)
            throws GeneralSecurityException {
        try {
            var signer = new JcaContentSignerBuilder("SHA256withRSA").build(key);
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static X500Name authorityName(String commonName) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "VN")
                .addRDN(BCStyle.O, "Hoc ba so (trial, no legal value)")
                .addRDN(BCStyle.CN, commonName)
                .build();
    }

    private BigInteger serial() {
        return new BigInteger(127, random).setBit(126);
    }

    private KeyPair rsa(int bits) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits, random);
        return generator.generateKeyPair();
    }

    private Identity loadOrCreate(String alias, Creation creation) throws GeneralSecurityException, IOException {
        var known = store.load(alias);
        if (known.isPresent()) {
            return known.get();
        }
        Identity made = creation.create();
        store.save(alias, made);
        return made;
    }

    @FunctionalInterface
    private interface Creation {
        Identity create() throws GeneralSecurityException, IOException;
    }
}
