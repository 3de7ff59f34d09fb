package vn.hocba.signing.preservation.domain;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A part of a canonical document as it is when it stands alone (exclusive canonicalization): each prefix is declared where it is
 * first used. Only for parts whose attributes have no prefix, as in XML signatures.
 */
final class ExclusiveText {

    static final Map<String, String> NAMESPACES = Map.of(
            "ds", "http://www.w3.org/2000/09/xmldsig#",
            "xades", "http://uri.etsi.org/01903/v1.3.2#",
            "xades141", "http://uri.etsi.org/01903/v1.4.1#");

    private ExclusiveText() {}

    static String alone(String part) {
        var out = new StringBuilder(part.length() + 256);
        Deque<Set<String>> scopes = new ArrayDeque<>();
        scopes.push(Set.of());
        int at = 0;
        while (at < part.length()) {
            int open = part.indexOf('<', at);
            int close = open < 0 ? -1 : part.indexOf('>', open);
            if (close < 0) {
                out.append(part, at, part.length());
                break;
            }
            out.append(part, at, open);
            String tag = part.substring(open, close + 1);
            if (tag.startsWith("</")) {
                scopes.pop();
                out.append(tag);
            } else {
                out.append(declared(tag, scopes));
            }
            at = close + 1;
        }
        return out.toString();
    }

    private static String declared(String tag, Deque<Set<String>> scopes) {
        Set<String> known = scopes.getFirst();
        int colon = tag.indexOf(':');
        int end = endOfName(tag);
        String prefix = colon > 0 && colon < end ? tag.substring(1, colon) : "";
        var inside = new HashSet<>(known);
        inside.add(prefix);
        scopes.push(inside);
        String namespace = NAMESPACES.get(prefix);
        boolean needed = namespace != null && !known.contains(prefix) && !tag.contains(" xmlns:" + prefix + "=");
        return needed
                ? tag.substring(0, end) + " xmlns:" + prefix + "=\"" + namespace + "\"" + tag.substring(end)
                : tag;
    }

    private static int endOfName(String tag) {
        int end = 1;
        while (tag.charAt(end) != ' ' && tag.charAt(end) != '>' && tag.charAt(end) != '/') {
            end++;
        }
        return end;
    }
}
