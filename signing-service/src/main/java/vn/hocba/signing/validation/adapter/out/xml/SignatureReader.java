package vn.hocba.signing.validation.adapter.out.xml;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.hocba.signing.validation.domain.Checked.Outcome;

/** Checks one XAdES signature with the JDK's secure validation: what it covers, its value, its certificate, its time. */
final class SignatureReader {

    private static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
    private static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";
    private static final String PROPERTIES_TYPE = "http://uri.etsi.org/01903#SignedProperties";
    private static final Set<String> METHODS = Set.of(
            "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256");

    private SignatureReader() {}

    /** The only thing in the holder must be a signature that covers exactly the element of that Id. */
    static Outcome read(Element holder, String coveredId) {
        List<Element> inside = SecureXml.children(holder);
        if (inside.isEmpty()) {
            return new Outcome.Missing();
        }
        Element signature = inside.getFirst();
        if (inside.size() > 1 || hasText(holder) || !SecureXml.is(signature, SecureXml.DS, "Signature")) {
            return new Outcome.Misplaced();
        }
        Optional<XadesParts> parts = XadesParts.of(signature);
        return parts.map(read -> check(signature, read, coveredId)).orElseGet(Outcome.Broken::new);
    }

    private static Outcome check(Element signature, XadesParts parts, String coveredId) {
        X509Certificate certificate = parts.certificates().getFirst();
        Optional<Instant> claimed = parts.signingTime();
        if (claimed.isEmpty() || !parts.names(certificate)) {
            return new Outcome.Broken();
        }
        try {
            var context = new DOMValidateContext(certificate.getPublicKey(), signature);
            context.setProperty("org.jcp.xml.dsig.secureValidation", true);
            XMLSignature read = XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
            if (!coversExactly(read.getSignedInfo(), parts.propertiesId(), coveredId)) {
                return new Outcome.Misplaced();
            }
            if (!read.getSignatureValue().validate(context)) {
                return new Outcome.Broken();
            }
            for (Reference reference : read.getSignedInfo().getReferences()) {
                if (!reference.validate(context)) {
                    return PROPERTIES_TYPE.equals(reference.getType())
                            ? new Outcome.Broken()
                            : new Outcome.ContentChanged();
                }
            }
            return new Outcome.Sound(certificate, parts.certificates(), claimed.get(), parts.stamp());
        } catch (MarshalException | XMLSignatureException | IllegalArgumentException e) {
            return new Outcome.Broken();
        }
    }

    private static boolean coversExactly(SignedInfo info, String propertiesId, String coveredId) {
        boolean known = METHODS.contains(info.getSignatureMethod().getAlgorithm())
                && EXCLUSIVE.equals(info.getCanonicalizationMethod().getAlgorithm());
        List<Reference> references = info.getReferences();
        if (!known || references.size() != 2 || !references.stream().allMatch(SignatureReader::isPlain)) {
            return false;
        }
        long data = references.stream()
                .filter(one -> ("#" + coveredId).equals(one.getURI()) && !PROPERTIES_TYPE.equals(one.getType()))
                .count();
        long properties = references.stream()
                .filter(one -> ("#" + propertiesId).equals(one.getURI()) && PROPERTIES_TYPE.equals(one.getType()))
                .count();
        return data == 1 && properties == 1;
    }

    private static boolean isPlain(Reference reference) {
        List<Transform> transforms = reference.getTransforms();
        return SHA256.equals(reference.getDigestMethod().getAlgorithm())
                && transforms.size() == 1
                && EXCLUSIVE.equals(transforms.getFirst().getAlgorithm())
                && transforms.getFirst().getParameterSpec() == null;
    }

    private static boolean hasText(Element holder) {
        for (Node node = holder.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (!(node instanceof Element)) {
                return true;
            }
        }
        return false;
    }
}
