package vn.hocba.grading.book.adapter.out.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import vn.hocba.grading.book.domain.FileRefusal;

/**
 * Which parts a workbook's sheets are: each its own, and where sheets belong. A part that ten sheets refer to would be
 * read ten times; a part under another name could be one that was not looked at.
 */
final class SheetParts {

    static final String WORKBOOK = "xl/workbook.xml";

    private static final String RELATIONSHIPS = "xl/_rels/workbook.xml.rels";
    private static final String TYPES = "[content_types].xml";
    private static final String FOLDER = "xl/";
    private static final Pattern SHEET = Pattern.compile("xl/worksheets/[^/]+\\.xml");

    private final List<String> sheets = new ArrayList<>();
    private final Map<String, String> parts = new HashMap<>();
    private boolean hidden;

    /** What has to see the elements of the part with this name (in small letters). */
    Consumer<XMLStreamReader> reading(String part) {
        return switch (part) {
            case WORKBOOK -> this::sheet;
            case RELATIONSHIPS -> this::relationship;
            case TYPES -> this::type;
            default -> _ -> {};
        };
    }

    /** Why the sheets must not be read, once all parts were seen; empty when they may. */
    Optional<FileRefusal> refusal() {
        if (sheets.size() > XlsxBookReader.MOST_SHEETS) {
            return Optional.of(FileRefusal.TOO_LARGE);
        }
        var seen = new HashSet<String>();
        boolean proper = sheets.stream()
                .map(id -> parts.getOrDefault(id, ""))
                .allMatch(part -> SHEET.matcher(part).matches() && seen.add(part));
        return proper && !hidden ? Optional.empty() : Optional.of(FileRefusal.NOT_A_WORKBOOK);
    }

    private void sheet(XMLStreamReader xml) {
        if (xml.getLocalName().equals("sheet") && sheets.size() <= XlsxBookReader.MOST_SHEETS) {
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                if (xml.getAttributeLocalName(i).equals("id")) {
                    sheets.add(xml.getAttributeValue(i));
                }
            }
        }
    }

    private void relationship(XMLStreamReader xml) {
        if (xml.getLocalName().equals("Relationship")) {
            String target = attribute(xml, "Target").toLowerCase(Locale.ROOT);
            String part = target.startsWith("/") ? target.substring(1) : FOLDER + target;
            hidden |= parts.put(attribute(xml, "Id"), part) != null; // readers disagree which of two counts
        }
    }

    /** Texts and styles are found by their type, under any name: that has to be one by which they were looked at. */
    private void type(XMLStreamReader xml) {
        if (xml.getLocalName().equals("Override")) {
            String type = attribute(xml, "ContentType");
            String part = attribute(xml, "PartName").toLowerCase(Locale.ROOT);
            boolean workbook = type.endsWith(".main+xml") && !part.equals("/" + WORKBOOK) && !part.equals(WORKBOOK);
            hidden |= workbook || (type.endsWith("+xml") && !PackageCheck.isRead(part));
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}
