package vn.hocba.transcript.transcript.adapter.out.xml;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.crypto.dsig.XMLSignature;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import vn.hocba.transcript.transcript.domain.Facts;

/** Reads a transcript back into its facts. */
final class FactsReader {

    private static final int LONGEST_VERSION = 6;

    private FactsReader() {}

    static Optional<Facts> read(Document document) {
        Element root = document.getDocumentElement();
        Optional<Element> facts = child(root, "DU_LIEU_HOC_BA").flatMap(content -> child(content, "THONG_TIN_HOC_BA"));
        if (!root.getNodeName().equals("HOC_BA") || facts.isEmpty()) {
            return Optional.empty();
        }
        var values = new LinkedHashMap<String, String>();
        collect(facts.get(), "", values);
        String version = values.getOrDefault("PHIEN_BAN", "");
        String id = values.getOrDefault("MA_HOC_BA", "");
        if (id.isEmpty() || !version.matches("[1-9]\\d*") || version.length() > LONGEST_VERSION) {
            return Optional.empty();
        }
        return Optional.of(new Facts(id, Integer.parseInt(version), values, signatureValues(document)));
    }

    /** Elements that repeat are told apart by their Id or code; if they still are the same, by a running number. */
    private static void collect(Element element, String path, Map<String, String> values) {
        boolean leaf = true;
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element inner) {
                leaf = false;
                collect(inner, path.isEmpty() ? name(inner) : path + "/" + name(inner), values);
            }
        }
        if (leaf) {
            String key = path;
            for (int number = 2; values.containsKey(key); number++) {
                key = path + "#" + number;
            }
            values.put(key, element.getTextContent());
        }
    }

    private static String name(Element element) {
        if (element.hasAttribute("Id")) {
            return element.getAttribute("Id");
        }
        return element.hasAttribute("MA") ? element.getAttribute("MA") : element.getNodeName();
    }

    private static Optional<Element> child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getNodeName().equals(name)) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    private static Set<String> signatureValues(Document document) {
        var values = new HashSet<String>();
        NodeList nodes = document.getElementsByTagNameNS(XMLSignature.XMLNS, "SignatureValue");
        for (int i = 0; i < nodes.getLength(); i++) {
            values.add(nodes.item(i).getTextContent().replaceAll("\\s", ""));
        }
        return values;
    }
}
