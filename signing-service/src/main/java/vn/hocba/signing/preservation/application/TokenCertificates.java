package vn.hocba.signing.preservation.application;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;

/**
 * The certificates that a signature or a time stamp in CMS brings.
 *
 * @param signer who has signed
 * @param brought all, the signer's too
 */
record TokenCertificates(X509Certificate signer, List<X509Certificate> brought) {

    TokenCertificates {
        brought = List.copyOf(brought);
    }

    static TokenCertificates of(byte[] cms) {
        return of(parsed(cms));
    }

    /** The time stamps among the unsigned attributes. */
    static List<byte[]> stampsIn(byte[] cms) {
        try {
            AttributeTable attributes = signer(parsed(cms)).getUnsignedAttributes();
            Attribute stamp =
                    attributes == null ? null : attributes.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
            return stamp == null
                    ? List.of()
                    : List.of(stamp.getAttrValues()
                            .getObjectAt(0)
                            .toASN1Primitive()
                            .getEncoded());
        } catch (java.io.IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static X509Certificate certificate(byte[] der) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static TokenCertificates of(CMSSignedData signed) {
        try {
            var brought = new ArrayList<X509Certificate>();
            X509Certificate signer = null;
            var converter = new JcaX509CertificateConverter();
            for (X509CertificateHolder holder : signed.getCertificates().getMatches(null)) {
                X509Certificate one = converter.getCertificate(holder);
                brought.add(one);
                if (signer(signed).getSID().match(holder)) {
                    signer = one;
                }
            }
            if (signer == null) {
                throw new IllegalArgumentException("a signature without its certificate");
            }
            return new TokenCertificates(signer, brought);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static CMSSignedData parsed(byte[] cms) {
        try {
            return new CMSSignedData(new ByteArrayInputStream(cms));
        } catch (CMSException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static SignerInformation signer(CMSSignedData signed) {
        return signed.getSignerInfos().getSigners().iterator().next();
    }
}
