package vn.hocba.transcript.transcript.adapter.out.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XML of unknown origin: no document type, nothing from outside, bounded in depth and size. */
final class SafeXml {

    private static final int LARGEST = 2 * 1024 * 1024;
    private static final DocumentBuilderFactory FACTORY = factory();

    private SafeXml() {}

    static Optional<Document> parse(byte[] xml) {
        if (xml.length == 0 || xml.length > LARGEST) {
            return Optional.empty();
        }
        try {
            DocumentBuilder builder = builder();
            builder.setErrorHandler(new DefaultHandler()); // else it writes to the standard error stream
            return Optional.of(builder.parse(new ByteArrayInputStream(xml)));
        } catch (SAXException | IOException e) {
            return Optional.empty();
        }
    }

    static boolean isSignature(Node node) {
        return XMLSignature.XMLNS.equals(node.getNamespaceURI()) && "Signature".equals(node.getLocalName());
    }

    /** Our own vocabulary has no namespace, comment or instruction; what has is not our document. */
    static Optional<byte[]> canonicalWithoutSignatures(Document document) {
        var out = CanonicalWriter.exact();
        for (Node node = document.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (!(node instanceof Element root) || !write(root, out)) {
                return Optional.empty();
            }
        }
        return Optional.of(out.bytes());
    }

    private static boolean write(Element element, CanonicalWriter out) {
        if (element.getNamespaceURI() != null) {
            return false;
        }
        NamedNodeMap nodes = element.getAttributes();
        Map<String, String> attributes = HashMap.newHashMap(nodes.getLength());
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i).getNamespaceURI() != null) {
                return false;
            }
            attributes.put(nodes.item(i).getNodeName(), nodes.item(i).getNodeValue());
        }
        out.open(element.getNodeName(), attributes);
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (isSignature(child)) {
                continue;
            }
            if (child.getNodeType() == Node.TEXT_NODE) {
                out.text(child.getNodeValue());
            } else if (!(child instanceof Element inner) || !write(inner, out)) {
                return false;
            }
        }
        out.close(element.getNodeName());
        return true;
    }

    /** A factory is not safe for use by several threads; making a builder is short. */
    private static synchronized DocumentBuilder builder() {
        try {
            return FACTORY.newDocumentBuilder();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DocumentBuilderFactory factory() {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setAttribute("jdk.xml.maxElementDepth", "60");
            factory.setExpandEntityReferences(false);
            factory.setXIncludeAware(false);
            factory.setCoalescing(true);
            return factory;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
