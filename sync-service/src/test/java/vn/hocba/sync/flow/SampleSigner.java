package vn.hocba.sync.flow;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.SignatureMethod;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Signs an element by Id into a holder, as XAdES-BASELINE-B. */
final class SampleSigner {

    private static final String XADES = "http://uri.etsi.org/01903/v1.3.2#";

    private final Document document;

    public SampleSigner(String xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            this.document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes(xml)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element element && element.hasAttribute("Id")) {
                element.setIdAttribute("Id", true);
            }
        }
    }

    public SampleSigner sign(String holderId, String coveredId, SampleAuthority.Identity who, Instant at) {
        try {
            var factory = XMLSignatureFactory.getInstance("DOM");
            var sha256 = factory.newDigestMethod(DigestMethod.SHA256, null);
            var exclusive =
                    List.of(factory.newTransform(CanonicalizationMethod.EXCLUSIVE, (TransformParameterSpec) null));
            String signatureId = "sig-" + holderId;
            String propertiesId = "xades-" + holderId;
            var references = List.of(
                    factory.newReference("#" + coveredId, sha256, exclusive, null, null),
                    factory.newReference(
                            "#" + propertiesId, sha256, exclusive, "http://uri.etsi.org/01903#SignedProperties", null));
            var signedInfo = factory.newSignedInfo(
                    factory.newCanonicalizationMethod(CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
                    factory.newSignatureMethod(SignatureMethod.RSA_SHA256, null),
                    references);
            Element properties = properties(signatureId, propertiesId, who, at);
            var object = factory.newXMLObject(List.of(new DOMStructure(properties)), null, null, null);
            var keyInfoFactory = factory.getKeyInfoFactory();
            var keyInfo = keyInfoFactory.newKeyInfo(List.of(keyInfoFactory.newX509Data(who.chain())));
            XMLSignature signature = factory.newXMLSignature(signedInfo, keyInfo, List.of(object), signatureId, null);
            var context = new DOMSignContext(who.key(), element(holderId));
            context.setDefaultNamespacePrefix("ds");
            context.setIdAttributeNS(signedProperties(properties), null, "Id");
            signature.sign(context);
            return this;
        } catch (GeneralSecurityException | MarshalException | XMLSignatureException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] bytes() {
        try {
            var transformer = TransformerFactory.newInstance().newTransformer();
            transformer.setOutputProperty("omit-xml-declaration", "yes");
            var out = new ByteArrayOutputStream();
            transformer.transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    private Element properties(String signatureId, String propertiesId, SampleAuthority.Identity who, Instant at)
            throws GeneralSecurityException {
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(who.certificate().getEncoded());
        Element qualifying = xades("QualifyingProperties");
        qualifying.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:xades", XADES);
        qualifying.setAttribute("Target", "#" + signatureId);
        Element signed = xades("SignedProperties");
        signed.setAttribute("Id", propertiesId);
        Element ofSignature = xades("SignedSignatureProperties");
        Element time = xades("SigningTime");
        time.setTextContent(
                at.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString());
        Element certificate = xades("SigningCertificateV2");
        Element cert = xades("Cert");
        Element certDigest = xades("CertDigest");
        Element method = document.createElementNS(XMLSignature.XMLNS, "ds:DigestMethod");
        method.setAttribute("Algorithm", DigestMethod.SHA256);
        Element value = document.createElementNS(XMLSignature.XMLNS, "ds:DigestValue");
        value.setTextContent(Base64.getEncoder().encodeToString(digest));
        certDigest.appendChild(method);
        certDigest.appendChild(value);
        cert.appendChild(certDigest);
        certificate.appendChild(cert);
        ofSignature.appendChild(time);
        ofSignature.appendChild(certificate);
        signed.appendChild(ofSignature);
        qualifying.appendChild(signed);
        return qualifying;
    }

    private static Element signedProperties(Element qualifying) {
        return (Element) qualifying.getFirstChild();
    }

    private Element xades(String name) {
        return document.createElementNS(XADES, "xades:" + name);
    }

    private Element element(String id) {
        var found = new ArrayList<Node>();
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element element
                    && element.getAttribute("Id").equals(id)) {
                found.add(element);
            }
        }
        return (Element) found.getFirst();
    }

    private static byte[] bytes(String xml) {
        return xml.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
