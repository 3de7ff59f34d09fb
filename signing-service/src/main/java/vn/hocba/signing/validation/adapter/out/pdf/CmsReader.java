package vn.hocba.signing.validation.adapter.out.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import vn.hocba.signing.validation.domain.Checked.Outcome;
import vn.hocba.signing.validation.domain.Checked.Stamp;

/** Checks the CMS signature of a PDF with BouncyCastle. */
final class CmsReader {

    private static final Set<ASN1ObjectIdentifier> METHODS = Set.of(
            PKCSObjectIdentifiers.rsaEncryption,
            PKCSObjectIdentifiers.sha256WithRSAEncryption,
            X9ObjectIdentifiers.ecdsa_with_SHA256);

    /** Signature, chain and time stamp take a tenth of this. */
    private static final int LARGEST = 256 * 1024;

    private CmsReader() {}

    static Outcome read(byte[] content, byte[] cms, Optional<Instant> claimed) {
        if (cms.length > LARGEST) {
            return new Outcome.Broken();
        }
        try {
            var signed = new CMSSignedData(new CMSProcessableByteArray(content), new ByteArrayInputStream(cms));
            List<SignerInformation> signers =
                    List.copyOf(signed.getSignerInfos().getSigners());
            if (signers.size() != 1 || claimed.isEmpty()) {
                return new Outcome.Broken();
            }
            return check(signed, signers.getFirst(), claimed.get());
        } catch (CMSSignerDigestMismatchException e) {
            return new Outcome.ContentChanged();
        } catch (CMSException
                | GeneralSecurityException
                | OperatorCreationException
                | IOException
                | IllegalArgumentException
                | IllegalStateException
                | StackOverflowError e) { // a file made to break its reader
            return new Outcome.Broken();
        }
    }

    private static Outcome check(CMSSignedData signed, SignerInformation signer, Instant claimed)
            throws GeneralSecurityException, CMSException, OperatorCreationException, IOException {
        var brought = new ArrayList<X509Certificate>();
        X509Certificate certificate = null;
        var converter = new JcaX509CertificateConverter();
        for (X509CertificateHolder holder : signed.getCertificates().getMatches(null)) {
            X509Certificate one = converter.getCertificate(holder);
            brought.add(one);
            if (signer.getSID().match(holder)) {
                certificate = one;
            }
        }
        boolean known = NISTObjectIdentifiers.id_sha256.equals(
                        signer.getDigestAlgorithmID().getAlgorithm())
                && METHODS.contains(new ASN1ObjectIdentifier(signer.getEncryptionAlgOID()));
        if (!known || certificate == null || !names(signer, certificate)) {
            return new Outcome.Broken();
        }
        return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate))
                ? new Outcome.Sound(certificate, brought, claimed, stamp(signer))
                : new Outcome.Broken();
    }

    /** The certificate is itself signed, so that nobody can exchange it (RFC 5035). */
    private static boolean names(SignerInformation signer, X509Certificate certificate)
            throws GeneralSecurityException {
        AttributeTable attributes = signer.getSignedAttributes();
        Attribute attribute =
                attributes == null ? null : attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (attribute == null || attribute.getAttrValues().size() != 1) {
            return false;
        }
        ESSCertIDv2[] named = SigningCertificateV2.getInstance(
                        attribute.getAttrValues().getObjectAt(0))
                .getCerts();
        byte[] expected = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        return named.length > 0
                && NISTObjectIdentifiers.id_sha256.equals(
                        named[0].getHashAlgorithm().getAlgorithm())
                && MessageDigest.isEqual(expected, named[0].getCertHash());
    }

    private static Optional<Stamp> stamp(SignerInformation signer) throws IOException {
        AttributeTable attributes = signer.getUnsignedAttributes();
        Attribute attribute =
                attributes == null ? null : attributes.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
        if (attribute == null || attribute.getAttrValues().size() != 1) {
            return Optional.empty();
        }
        ASN1Encodable token = attribute.getAttrValues().getObjectAt(0);
        return Optional.of(new Stamp(token.toASN1Primitive().getEncoded(), signer.getSignature()));
    }
}
