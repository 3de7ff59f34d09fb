package vn.hocba.ministry.inspection;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Checks one XAdES signature with the JDK alone: what it covers, its value, its certificate and its time. */
final class SignatureCheck {

    private static final String DS = XMLSignature.XMLNS;
    private static final String XADES = "http://uri.etsi.org/01903/v1.3.2#";
    private static final String SIGNED_PROPERTIES = "http://uri.etsi.org/01903#SignedProperties";
    private static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
    private static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";
    private static final Set<String> METHODS = Set.of(
            "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
            "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256",
            "http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1");

    /** What a valid signature says about who signed and when. */
    record Signer(X509Certificate certificate, Instant at) {}

    private final Trust trust;

    SignatureCheck(Trust trust) {
        this.trust = trust;
    }

    /** The only signature in the holder must be valid, trusted, and cover exactly the element of that Id. */
    Signer check(Element holder, String coveredId) throws RefusedException {
        List<Element> inside = SecureXml.children(holder);
        if (inside.isEmpty()) {
            throw new RefusedException(Rejection.SIGNATURE_MISSING);
        }
        Element signature = inside.getFirst();
        if (inside.size() > 1 || !"Signature".equals(signature.getLocalName()) || !isDs(signature)) {
            throw new RefusedException(Rejection.SIGNATURE_MISPLACED);
        }
        List<X509Certificate> brought = certificates(signature);
        X509Certificate certificate = brought.getFirst();
        validate(signature, certificate, coveredId);
        checkSigningCertificate(signature, certificate);
        Instant at = signingTime(signature);
        if (!trust.covers(certificate, brought, at)) {
            throw new RefusedException(Rejection.CERTIFICATE_UNTRUSTED);
        }
        return new Signer(certificate, at);
    }

    private static void validate(Element signature, X509Certificate certificate, String coveredId)
            throws RefusedException {
        try {
            var context = new DOMValidateContext(certificate.getPublicKey(), signature);
            context.setProperty("org.jcp.xml.dsig.secureValidation", true);
            XMLSignature read = XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
            var signedInfo = read.getSignedInfo();
            boolean known = METHODS.contains(signedInfo.getSignatureMethod().getAlgorithm())
                    && EXCLUSIVE.equals(signedInfo.getCanonicalizationMethod().getAlgorithm());
            if (!known || !coversExactly(signedInfo.getReferences(), signature, coveredId) || !read.validate(context)) {
                throw new RefusedException(Rejection.SIGNATURE_INVALID);
            }
        } catch (MarshalException | XMLSignatureException e) {
            throw new RefusedException(Rejection.SIGNATURE_INVALID);
        }
    }

    private static boolean coversExactly(List<Reference> references, Element signature, String coveredId)
            throws RefusedException {
        String properties = one(signature, XADES, "SignedProperties").getAttribute("Id");
        int data = 0;
        int own = 0;
        for (Reference reference : references) {
            if (!SHA256.equals(reference.getDigestMethod().getAlgorithm()) || !isExclusiveOnly(reference)) {
                return false;
            }
            if (("#" + coveredId).equals(reference.getURI())) {
                data++;
            } else if (("#" + properties).equals(reference.getURI()) && SIGNED_PROPERTIES.equals(reference.getType())) {
                own++;
            } else {
                return false;
            }
        }
        return data == 1 && own == 1;
    }

    private static boolean isExclusiveOnly(Reference reference) {
        List<?> transforms = reference.getTransforms();
        return transforms.size() == 1
                && transforms.getFirst() instanceof Transform transform
                && EXCLUSIVE.equals(transform.getAlgorithm());
    }

    /** The certificate is itself signed (XAdES SigningCertificateV2), so that nobody can exchange it. */
    private static void checkSigningCertificate(Element signature, X509Certificate certificate)
            throws RefusedException {
        Element reference = one(signature, XADES, "SigningCertificateV2");
        Element method = one(reference, DS, "DigestMethod");
        String value = one(reference, DS, "DigestValue").getTextContent();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            boolean same = SHA256.equals(method.getAttribute("Algorithm"))
                    && MessageDigest.isEqual(digest, Base64.getMimeDecoder().decode(value));
            if (!same) {
                throw new RefusedException(Rejection.SIGNATURE_INVALID);
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new RefusedException(Rejection.SIGNATURE_INVALID);
        }
    }

    private static Instant signingTime(Element signature) throws RefusedException {
        try {
            String text = one(signature, XADES, "SigningTime").getTextContent();
            return OffsetDateTime.parse(text.strip()).toInstant();
        } catch (DateTimeException e) {
            throw new RefusedException(Rejection.SIGNATURE_INVALID);
        }
    }

    private static List<X509Certificate> certificates(Element signature) throws RefusedException {
        NodeList nodes = signature.getElementsByTagNameNS(DS, "X509Certificate");
        var found = new ArrayList<X509Certificate>();
        try {
            var factory = CertificateFactory.getInstance("X.509");
            for (int i = 0; i < nodes.getLength(); i++) {
                byte[] der = Base64.getMimeDecoder().decode(nodes.item(i).getTextContent());
                found.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der)));
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new RefusedException(Rejection.SIGNATURE_INVALID);
        }
        if (found.isEmpty()) {
            throw new RefusedException(Rejection.SIGNATURE_INVALID);
        }
        return found;
    }

    private static Element one(Element below, String namespace, String name) throws RefusedException {
        NodeList found = below.getElementsByTagNameNS(namespace, name);
        if (found.getLength() != 1 || !(found.item(0) instanceof Element element)) {
            throw new RefusedException(Rejection.SIGNATURE_INVALID);
        }
        return element;
    }

    private static boolean isDs(Element element) {
        return DS.equals(element.getNamespaceURI());
    }
}
