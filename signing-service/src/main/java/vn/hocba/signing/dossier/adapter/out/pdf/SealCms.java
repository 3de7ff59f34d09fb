package vn.hocba.signing.dossier.adapter.out.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import vn.hocba.signing.credential.domain.SigningKey;
import vn.hocba.signing.timestamp.domain.TimeStampAuthority;

/** The CMS signature inside of a PDF (CAdES in PAdES): the certificate is itself signed, the time stands in the PDF's dictionary. */
final class SealCms {

    /** The signature as DER, and whether an authority has stamped its time. */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    record Made(byte[] cms, boolean stamped) {}

    private SealCms() {}

    static Made make(byte[] content, SigningKey key, TimeStampAuthority stamps) throws IOException {
        try {
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new SignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .setSignedAttributeGenerator(parameters -> new DefaultSignedAttributeTableGenerator(
                                            new AttributeTable(signingCertificate(key)))
                                    .getAttributes(parameters)
                                    // EN 319 142-1, 6.3: the dictionary's M says the time, the attribute shall not
                                    .remove(CMSAttributes.signingTime))
                            .build(new KeySigner(key), new JcaX509CertificateHolder(key.certificate())));
            generator.addCertificates(new JcaCertStore(key.chain()));
            return stamped(generator.generate(new CMSProcessableByteArray(content), false), stamps);
        } catch (CMSException | CertificateEncodingException | OperatorCreationException e) {
            throw new IOException("a seal that cannot be made", e);
        }
    }

    private static Made stamped(CMSSignedData signed, TimeStampAuthority stamps) throws IOException, CMSException {
        SignerInformation signer =
                signed.getSignerInfos().getSigners().iterator().next();
        Optional<byte[]> token = stamps.stamp(signer.getSignature());
        if (token.isEmpty()) {
            return new Made(signed.getEncoded(), false);
        }
        var stamp = new Attribute(
                PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
                new DERSet(ASN1Primitive.fromByteArray(token.get())));
        SignerInformation withStamp = SignerInformation.replaceUnsignedAttributes(signer, new AttributeTable(stamp));
        return new Made(
                CMSSignedData.replaceSigners(signed, new SignerInformationStore(List.of(withStamp)))
                        .getEncoded(),
                true);
    }

    private static Attribute signingCertificate(SigningKey key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(key.certificate().getEncoded());
            return new Attribute(
                    PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                    new DERSet(new SigningCertificateV2(new ESSCertIDv2(digest))));
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A key of ours as BouncyCastle's signer. */
    private static final class KeySigner implements ContentSigner {

        private final SigningKey key;
        private final ByteArrayOutputStream toBeSigned = new ByteArrayOutputStream();

        KeySigner(SigningKey key) {
            this.key = key;
        }

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            boolean ec = key.certificate().getPublicKey().getAlgorithm().equals("EC");
            return new DefaultSignatureAlgorithmIdentifierFinder().find(ec ? "SHA256withECDSA" : "SHA256withRSA");
        }

        @Override
        public OutputStream getOutputStream() {
            return toBeSigned;
        }

        @Override
        public byte[] getSignature() {
            return key.sign(toBeSigned.toByteArray());
        }
    }
}
