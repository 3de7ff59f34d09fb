package vn.hocba.ministry.inspection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What a package says that it holds.
 *
 * @param document kept for the check of its seal
 */
record Manifest(String packageId, String schoolCode, List<Item> items, Document document) {

    private static final Rejection MALFORMED = Rejection.MANIFEST_MALFORMED;

    /** One transcript by id, version and digest. */
    record Item(String transcriptId, long version, String sha256) {

        String fileName() {
            return "transcripts/" + transcriptId + "-v" + version + ".xml";
        }
    }

    static Manifest read(byte[] xml) throws RefusedException {
        Document document = SecureXml.parse(xml, MALFORMED);
        Element root = document.getDocumentElement();
        if (!root.getNodeName().equals("GOI_HOC_BA")) {
            throw new RefusedException(MALFORMED);
        }
        Element content = SecureXml.child(root, "DU_LIEU_GOI", MALFORMED);
        if (!content.getAttribute("Id").equals("data")) {
            throw new RefusedException(MALFORMED);
        }
        var items = new ArrayList<Item>();
        var seen = new HashSet<String>();
        for (Element item : SecureXml.children(SecureXml.child(content, "DANH_SACH_HOC_BA", MALFORMED))) {
            Item read = item(item);
            if (!seen.add(read.fileName())) {
                throw new RefusedException(MALFORMED);
            }
            items.add(read);
        }
        return new Manifest(
                SecureXml.text(content, "MA_GOI", MALFORMED),
                SecureXml.text(content, "MA_TRUONG", MALFORMED),
                items,
                document);
    }

    Optional<Item> itemOf(String fileName) {
        return items.stream().filter(item -> item.fileName().equals(fileName)).findFirst();
    }

    Element seal() throws RefusedException {
        return SecureXml.child(document.getDocumentElement(), "KY_PHAT_HANH", MALFORMED);
    }

    private static Item item(Element element) throws RefusedException {
        try {
            String sha256 = element.getAttribute("SHA256").toLowerCase(Locale.ROOT);
            String id = element.getAttribute("MA_HOC_BA");
            if (!element.getNodeName().equals("HOC_BA") || !sha256.matches("[0-9a-f]{64}") || id.isBlank()) {
                throw new RefusedException(MALFORMED);
            }
            return new Item(id, Long.parseLong(element.getAttribute("PHIEN_BAN")), sha256);
        } catch (NumberFormatException e) {
            throw new RefusedException(MALFORMED);
        }
    }
}
