package vn.hocba.signing.validation.adapter.out.xml;

import static vn.hocba.signing.validation.adapter.out.xml.SecureXml.DS;
import static vn.hocba.signing.validation.adapter.out.xml.SecureXml.exactly;
import static vn.hocba.signing.validation.adapter.out.xml.SecureXml.only;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
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
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.hocba.signing.validation.domain.Checked.Stamp;

/**
 * The parts of a signature that XAdES adds, each found by its way from the signature, never by a search: what stands elsewhere
 * is not meant.
 *
 * @param certificates the signer's first
 */
record XadesParts(Element signature, Element properties, Element qualifying, List<X509Certificate> certificates) {

    private static final String XADES = "http://uri.etsi.org/01903/v1.3.2#";
    private static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
    private static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";
    private static final int MOST_CERTIFICATES = 10;

    XadesParts {
        certificates = List.copyOf(certificates);
    }

    /** Empty when the signature is not built like one of ours. */
    static Optional<XadesParts> of(Element signature) {
        Optional<List<Element>> parts = exactly(signature, DS, "SignedInfo", "SignatureValue", "KeyInfo", "Object");
        Optional<Element> qualifying = parts.map(List::getLast)
                .flatMap(object -> exactly(object, XADES, "QualifyingProperties"))
                .map(List::getFirst)
                .filter(one -> one.getAttribute("Target").equals("#" + signature.getAttribute("Id")));
        Optional<Element> properties = qualifying
                .flatMap(one -> only(one, XADES, "SignedProperties"))
                .filter(one -> !one.getAttribute("Id").isEmpty());
        List<X509Certificate> certificates =
                parts.map(found -> certificates(found.get(2))).orElse(List.of());
        return properties.isEmpty() || certificates.isEmpty()
                ? Optional.empty()
                : Optional.of(new XadesParts(signature, properties.get(), qualifying.get(), certificates));
    }

    String propertiesId() {
        return properties.getAttribute("Id");
    }

    /** The certificate is itself signed, so that nobody can exchange it (ETSI EN 319 132-1, 5.2.2). */
    boolean names(X509Certificate certificate) {
        Optional<List<Element>> digest = signed("SigningCertificateV2")
                .flatMap(one -> only(one, XADES, "Cert"))
                .flatMap(one -> only(one, XADES, "CertDigest"))
                .flatMap(one -> exactly(one, DS, "DigestMethod", "DigestValue"))
                .filter(parts -> SHA256.equals(parts.getFirst().getAttribute("Algorithm")));
        try {
            byte[] expected = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return digest.flatMap(parts -> decoded(parts.getLast()))
                    .filter(value -> MessageDigest.isEqual(expected, value))
                    .isPresent();
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    Optional<Instant> signingTime() {
        return signed("SigningTime").flatMap(element -> {
            try {
                return Optional.of(
                        OffsetDateTime.parse(element.getTextContent().strip()).toInstant());
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }

    /** The time stamp on the signature's value, and the canonical form of that value, which it is about. */
    Optional<Stamp> stamp() {
        Optional<Element> stamp = only(qualifying, XADES, "UnsignedProperties")
                .flatMap(one -> only(one, XADES, "UnsignedSignatureProperties"))
                .flatMap(one -> only(one, XADES, "SignatureTimeStamp"));
        Optional<byte[]> token =
                stamp.flatMap(one -> only(one, XADES, "EncapsulatedTimeStamp")).flatMap(XadesParts::decoded);
        boolean exclusive = stamp.flatMap(one -> only(one, DS, "CanonicalizationMethod"))
                .filter(method -> EXCLUSIVE.equals(method.getAttribute("Algorithm")))
                .isPresent();
        return exclusive ? token.map(bytes -> new Stamp(bytes, canonicalValue())) : Optional.empty();
    }

    /** An element with text and at most an Id: its exclusive canonical form needs no library. */
    private byte[] canonicalValue() {
        Element value = only(signature, DS, "SignatureValue").orElseThrow();
        String prefix = value.getPrefix();
        String namespace = prefix == null ? " xmlns=\"" + DS + "\"" : " xmlns:" + prefix + "=\"" + DS + "\"";
        String id = value.hasAttribute("Id") ? " Id=\"" + value.getAttribute("Id") + "\"" : "";
        String name = value.getNodeName();
        return ("<" + name + namespace + id + ">" + value.getTextContent() + "</" + name + ">")
                .getBytes(StandardCharsets.UTF_8);
    }

    private Optional<Element> signed(String name) {
        return only(properties, XADES, "SignedSignatureProperties").flatMap(one -> only(one, XADES, name));
    }

    private static List<X509Certificate> certificates(Element keyInfo) {
        NodeList nodes = keyInfo.getElementsByTagNameNS(DS, "X509Certificate");
        var found = new ArrayList<X509Certificate>();
        try {
            var factory = CertificateFactory.getInstance("X.509");
            for (int i = 0; i < Math.min(nodes.getLength(), MOST_CERTIFICATES); i++) {
                Optional<byte[]> der = decoded((Element) nodes.item(i));
                if (der.isEmpty()) {
                    return List.of();
                }
                found.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der.get())));
            }
            return found;
        } catch (GeneralSecurityException e) {
            return List.of();
        }
    }

    private static Optional<byte[]> decoded(Element base64) {
        try {
            return Optional.of(Base64.getMimeDecoder().decode(base64.getTextContent()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
