package vn.hocba.kit.pdf;

import java.text.Normalizer;

/** Builds the page's markup; every text goes through {@link #escape}. */
public final class Html {

    private static final int TYPICAL_SIZE = 24 * 1024;

    private final StringBuilder out = new StringBuilder(TYPICAL_SIZE);

    /** Markup as it is. */
    public Html raw(String markup) {
        out.append(markup);
        return this;
    }

    public Html text(String text) {
        out.append(escape(text));
        return this;
    }

    /** An element with a class and a text. */
    public Html element(String name, String cssClass, String text) {
        out.append('<').append(name);
        if (!cssClass.isEmpty()) {
            out.append(" class=\"").append(cssClass).append('"');
        }
        out.append('>').append(escape(text)).append("</").append(name).append('>');
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    /** Composed letters, no markup, no character that XML forbids. */
    public static String escape(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\n' -> escaped.append("<br/>");
                default -> {
                    boolean printable = character >= ' ' && character < 0xFFFE && !isSurrogate(character);
                    if (printable || character > 0xFFFF) {
                        escaped.appendCodePoint(character);
                    }
                }
            }
        });
        return escaped.toString();
    }

    private static boolean isSurrogate(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }
}
