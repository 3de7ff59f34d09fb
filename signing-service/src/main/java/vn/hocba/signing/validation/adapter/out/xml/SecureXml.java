package vn.hocba.signing.validation.adapter.out.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import vn.hocba.signing.preservation.domain.Form;

/**
 * Reads XML of strangers: no document type, nothing from outside, bounded in size and depth, and every {@code Id} registered
 * and unique, so that a reference can mean one element only.
 */
final class SecureXml {

    static final String DS = XMLSignature.XMLNS;

    private static final int LARGEST = Form.XML.largest();
    private static final String ID = "Id";
    private static final DocumentBuilderFactory FACTORY = factory();

    private SecureXml() {}

    static Optional<Document> parse(byte[] xml) {
        if (xml.length == 0 || xml.length > LARGEST) {
            return Optional.empty();
        }
        try {
            DocumentBuilder builder = builder();
            builder.setErrorHandler(new DefaultHandler()); // else it writes to the standard error stream
            Document document = builder.parse(new ByteArrayInputStream(xml));
            return registerIds(document.getDocumentElement(), new HashSet<>())
                    ? Optional.of(document)
                    : Optional.empty();
        } catch (SAXException | IOException e) {
            return Optional.empty();
        }
    }

    static List<Element> children(Element parent) {
        var children = new ArrayList<Element>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** The children, if they are exactly these, in this order; names are {@code prefix-free} for our own vocabulary. */
    static Optional<List<Element>> exactly(Element parent, String namespace, String... names) {
        List<Element> children = children(parent);
        if (children.size() != names.length) {
            return Optional.empty();
        }
        for (int i = 0; i < names.length; i++) {
            if (!is(children.get(i), namespace, names[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(children);
    }

    /** The only child of that name. */
    static Optional<Element> only(Element parent, String namespace, String name) {
        List<Element> found = children(parent).stream()
                .filter(element -> is(element, namespace, name))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Of our own vocabulary, which has no namespace, an empty one is meant. */
    static boolean is(Element element, String namespace, String name) {
        String own = element.getNamespaceURI();
        return namespace.equals(own == null ? "" : own) && name.equals(element.getLocalName());
    }

    static String text(Element parent, String name) {
        return only(parent, "", name)
                .map(element -> element.getTextContent().strip())
                .orElse("");
    }

    static boolean hasId(Element element, String id) {
        return element.getAttribute(ID).equals(id);
    }

    private static boolean registerIds(Element element, Set<String> known) {
        if (element.hasAttribute(ID)) {
            if (!known.add(element.getAttribute(ID))) {
                return false;
            }
            element.setIdAttribute(ID, true);
        }
        for (Element child : children(element)) {
            if (!registerIds(child, known)) {
                return false;
            }
        }
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
            return factory;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
