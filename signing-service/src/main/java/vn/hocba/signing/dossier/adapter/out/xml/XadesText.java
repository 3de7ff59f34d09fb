package vn.hocba.signing.dossier.adapter.out.xml;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * The parts of a XAdES signature (ETSI EN 319 132-1) as text in exclusive-canonical form. A part that is digested or signed
 * by itself declares the namespaces that it uses; inside the document they are declared above it.
 */
final class XadesText {

    static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
    private static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";
    private static final String RSA = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    private static final String ECDSA = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";
    private static final String PROPERTIES_TYPE = "http://uri.etsi.org/01903#SignedProperties";
    private static final String DS = " xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"";
    private static final String XADES = " xmlns:xades=\"http://uri.etsi.org/01903/v1.3.2#\"";
    private static final String PROPERTIES_END = "</xades:SignedProperties>";

    private XadesText() {}

    /** {@code SignedProperties}, standing alone. */
    static String properties(String slotId, X509Certificate certificate, Instant at) {
        return properties(slotId, certificate, at, XADES, DS);
    }

    private static String properties(String slotId, X509Certificate certificate, Instant at, String xades, String ds) {
        return "<xades:SignedProperties" + xades + " Id=\"sp-" + slotId + "\"><xades:SignedSignatureProperties>"
                + "<xades:SigningTime>" + at + "</xades:SigningTime>"
                + "<xades:SigningCertificateV2><xades:Cert><xades:CertDigest>"
                + "<ds:DigestMethod" + ds + " Algorithm=\"" + SHA256 + "\"></ds:DigestMethod>"
                + "<ds:DigestValue" + ds + ">" + digest(encoded(certificate)) + "</ds:DigestValue>"
                + "</xades:CertDigest></xades:Cert></xades:SigningCertificateV2></xades:SignedSignatureProperties>"
                + "<xades:SignedDataObjectProperties><xades:DataObjectFormat ObjectReference=\"#ref-" + slotId + "\">"
                + "<xades:MimeType>text/xml</xades:MimeType></xades:DataObjectFormat>"
                + "</xades:SignedDataObjectProperties>" + PROPERTIES_END;
    }

    /** {@code SignedInfo}, standing alone: what the key signs. */
    static String signedInfo(String slotId, String elementId, String digest, String ofProperties, boolean rsa) {
        return "<ds:SignedInfo" + DS + ">"
                + "<ds:CanonicalizationMethod Algorithm=\"" + EXCLUSIVE + "\"></ds:CanonicalizationMethod>"
                + "<ds:SignatureMethod Algorithm=\"" + (rsa ? RSA : ECDSA) + "\"></ds:SignatureMethod>"
                + "<ds:Reference Id=\"ref-" + slotId + "\" URI=\"#" + elementId + "\">" + digested(digest)
                + "</ds:Reference><ds:Reference Type=\"" + PROPERTIES_TYPE + "\" URI=\"#sp-" + slotId + "\">"
                + digested(ofProperties) + "</ds:Reference></ds:SignedInfo>";
    }

    private static String digested(String digest) {
        return "<ds:Transforms><ds:Transform Algorithm=\"" + EXCLUSIVE + "\"></ds:Transform></ds:Transforms>"
                + "<ds:DigestMethod Algorithm=\"" + SHA256 + "\"></ds:DigestMethod><ds:DigestValue>" + digest
                + "</ds:DigestValue>";
    }

    /** The whole signature, as it stands in its slot. */
    static String signature(String slotId, String signedInfo, byte[] value, List<X509Certificate> chain, Instant at) {
        var certificates = new StringBuilder();
        chain.forEach(one -> certificates
                .append("<ds:X509Certificate>")
                .append(base64(encoded(one)))
                .append("</ds:X509Certificate>"));
        return "<ds:Signature" + DS + " Id=\"sig-" + slotId + "\">" + signedInfo.replace(DS, "")
                + "<ds:SignatureValue Id=\"sv-" + slotId + "\">" + base64(value) + "</ds:SignatureValue>"
                + "<ds:KeyInfo><ds:X509Data>" + certificates + "</ds:X509Data></ds:KeyInfo>"
                + "<ds:Object><xades:QualifyingProperties" + XADES + " Target=\"#sig-" + slotId + "\">"
                + properties(slotId, chain.getFirst(), at, "", "")
                + "</xades:QualifyingProperties></ds:Object></ds:Signature>";
    }

    /** {@code SignatureValue}, standing alone: what a time stamp is about. */
    static String signatureValue(String signature) {
        int start = signature.indexOf("<ds:SignatureValue ");
        String end = "</ds:SignatureValue>";
        return "<ds:SignatureValue" + DS
                + signature.substring(
                        start + "<ds:SignatureValue".length(), signature.indexOf(end, start) + end.length());
    }

    /** The signature with a time stamp among its unsigned properties. */
    static String stamped(String signature, byte[] token) {
        int place = signature.indexOf(PROPERTIES_END) + PROPERTIES_END.length();
        return signature.substring(0, place)
                + "<xades:UnsignedProperties><xades:UnsignedSignatureProperties><xades:SignatureTimeStamp>"
                + "<ds:CanonicalizationMethod Algorithm=\"" + EXCLUSIVE + "\"></ds:CanonicalizationMethod>"
                + "<xades:EncapsulatedTimeStamp>" + base64(token) + "</xades:EncapsulatedTimeStamp>"
                + "</xades:SignatureTimeStamp></xades:UnsignedSignatureProperties></xades:UnsignedProperties>"
                + signature.substring(place);
    }

    static String digest(byte[] bytes) {
        return base64(sha256().digest(bytes));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
