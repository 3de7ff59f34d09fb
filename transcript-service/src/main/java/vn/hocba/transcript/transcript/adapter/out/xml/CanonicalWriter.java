package vn.hocba.transcript.transcript.adapter.out.xml;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Writes XML without namespaces directly in exclusive-canonical form: UTF-8, no prolog, attributes sorted, no
 * self-closing tags, the few escapes of the canonical form. Characters that XML 1.0 forbids are left out.
 */
final class CanonicalWriter {

    private static final int TYPICAL_SIZE = 16 * 1024;

    private final StringBuilder out = new StringBuilder(TYPICAL_SIZE);
    private final UnaryOperator<String> cleaning;

    private CanonicalWriter(UnaryOperator<String> cleaning) {
        this.cleaning = cleaning;
    }

    /** For texts that people typed: composed letters (NFC), one kind of line end, no forbidden characters. */
    static CanonicalWriter composing() {
        return new CanonicalWriter(CanonicalWriter::clean);
    }

    /** For texts that were read from XML: not a character is changed. */
    static CanonicalWriter exact() {
        return new CanonicalWriter(text -> text);
    }

    CanonicalWriter open(String name) {
        return open(name, Map.of());
    }

    CanonicalWriter open(String name, Map<String, String> attributes) {
        out.append('<').append(name);
        new TreeMap<>(attributes).forEach((attribute, value) -> {
            out.append(' ').append(attribute).append("=\"");
            escape(value, true);
            out.append('"');
        });
        out.append('>');
        return this;
    }

    CanonicalWriter close(String name) {
        out.append("</").append(name).append('>');
        return this;
    }

    /** An element with text. */
    CanonicalWriter element(String name, String text) {
        open(name);
        escape(text, false);
        return close(name);
    }

    /** An element with text, left out when there is none. */
    CanonicalWriter optional(String name, String text) {
        return text.isEmpty() ? this : element(name, text);
    }

    CanonicalWriter text(String text) {
        escape(text, false);
        return this;
    }

    byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void escape(String text, boolean attribute) {
        cleaning.apply(text).codePoints().forEach(character -> {
            switch (character) {
                case '\r' -> out.append("&#xD;");
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append(attribute ? ">" : "&gt;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\t' -> out.append(attribute ? "&#x9;" : "\t");
                case '\n' -> out.append(attribute ? "&#xA;" : "\n");
                default -> out.appendCodePoint(character);
            }
        });
    }

    private static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(CanonicalWriter::isAllowed)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** XML 1.0, production 2 (Char). */
    private static boolean isAllowed(int character) {
        return character == '\t'
                || character == '\n'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || (character >= 0x10000 && character <= 0x10FFFF);
    }
}
