package vn.hocba.grading.book.adapter.out.xlsx;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.hocba.grading.book.domain.FileRefusal;

/**
 * Reads an XML part as a library will, and keeps nothing of it: libraries make a row as wide as a cell says it stands,
 * copy texts of any length, and take time with the square of a number's digits. The text of a cell or a shared string is
 * looked at in sum, however it is cut by elements, comments, references or buffers; so the parser need not join it.
 */
final class PartScan {

    private static final int MOST_CELLS = 100_000;
    private static final int MOST_TEXT = 20_000;
    private static final int MOST_DIGITS = 200;
    /** A library compares each with every cell. */
    private static final int MOST_FORMULAS = 1000;
    /** A library calls itself for every level inside of a cell. */
    private static final int MOST_DEPTH = 20;

    private static final String CELL = "c";

    private final XMLStreamReader xml;
    private int cells;
    private int formulas;
    private int characters;
    private int digits;

    /** How deep in a cell or a shared string; 0 outside of them. */
    private int inside;

    private PartScan(XMLStreamReader xml) {
        this.xml = xml;
    }

    /**
     * Why the part must not be read; empty when it may.
     *
     * @param elements is shown the beginning of every element
     */
    static Optional<FileRefusal> refusal(byte[] part, Consumer<XMLStreamReader> elements) throws XMLStreamException {
        XMLStreamReader xml = safe().createXMLStreamReader(new ByteArrayInputStream(part));
        try {
            return new PartScan(xml).scan(elements);
        } finally {
            xml.close();
        }
    }

    private static XMLInputFactory safe() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    private Optional<FileRefusal> scan(Consumer<XMLStreamReader> elements) throws XMLStreamException {
        Optional<FileRefusal> refusal = Optional.empty();
        while (refusal.isEmpty() && xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    elements.accept(xml);
                    refusal = begin();
                }
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    refusal = text();
                default -> {}
            }
        }
        return refusal;
    }

    private Optional<FileRefusal> begin() {
        String name = xml.getLocalName();
        if (inside > 0) {
            inside++;
        } else {
            forget();
            inside = name.equals(CELL) || name.equals("si") ? 1 : 0;
        }
        boolean tooMany =
                (name.equals(CELL) && ++cells > MOST_CELLS) || (name.equals("f") && ++formulas > MOST_FORMULAS);
        if (tooMany || inside > MOST_DEPTH) {
            return Optional.of(FileRefusal.TOO_LARGE);
        }
        return name.equals(CELL) || name.equals("row") ? place(name) : Optional.empty();
    }

    /** Every r that it has, in whatever namespace: which one counts, libraries do not agree. */
    private Optional<FileRefusal> place(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("r")) {
                String at = xml.getAttributeValue(i);
                Optional<FileRefusal> refusal = name.equals(CELL) ? CellPlace.ofCell(at) : CellPlace.ofRow(at);
                if (refusal.isPresent()) {
                    return refusal;
                }
            }
        }
        return Optional.empty();
    }

    private void end() {
        if (inside > 0) {
            inside--;
        }
        if (inside == 0) {
            forget();
        }
    }

    private void forget() {
        characters = 0;
        digits = 0;
    }

    private Optional<FileRefusal> text() {
        characters += xml.getTextLength();
        if (characters > MOST_TEXT) {
            return Optional.of(FileRefusal.TOO_LARGE);
        }
        char[] text = xml.getTextCharacters();
        int from = xml.getTextStart();
        for (int i = from; i < from + xml.getTextLength(); i++) {
            digits = Character.isDigit(text[i]) ? digits + 1 : 0;
            if (digits > MOST_DIGITS) {
                return Optional.of(FileRefusal.TOO_LARGE);
            }
        }
        return Optional.empty();
    }
}
