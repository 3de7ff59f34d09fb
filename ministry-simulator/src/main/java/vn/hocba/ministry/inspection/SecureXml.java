package vn.hocba.ministry.inspection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads XML of strangers: no DTD, no entities, and every {@code Id} registered and unique, so that a reference can mean
 * one element only.
 */
final class SecureXml {

    private static final ThreadLocal<DocumentBuilderFactory> FACTORY = ThreadLocal.withInitial(SecureXml::factory);

    private SecureXml() {}

    static Document parse(byte[] xml, Rejection otherwise) throws RefusedException {
        try {
            var builder = FACTORY.get().newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            Document document = builder.parse(new ByteArrayInputStream(xml));
            registerIds(document.getDocumentElement(), new HashSet<>(), otherwise);
            return document;
        } catch (SAXException | IOException e) {
            throw new RefusedException(otherwise);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
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

    /** The only child of that name. */
    static Element child(Element parent, String name, Rejection otherwise) throws RefusedException {
        List<Element> found = children(parent).stream()
                .filter(element -> element.getNodeName().equals(name))
                .toList();
        if (found.size() != 1) {
            throw new RefusedException(otherwise);
        }
        return found.getFirst();
    }

    static String text(Element parent, String name, Rejection otherwise) throws RefusedException {
        return child(parent, name, otherwise).getTextContent().strip();
    }

    private static void registerIds(Element element, Set<String> known, Rejection otherwise) throws RefusedException {
        if (element.hasAttribute("Id")) {
            if (!known.add(element.getAttribute("Id"))) {
                throw new RefusedException(otherwise);
            }
            element.setIdAttribute("Id", true);
        }
        for (Element child : children(element)) {
            registerIds(child, known, otherwise);
        }
    }

    private static DocumentBuilderFactory factory() {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            return factory;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
