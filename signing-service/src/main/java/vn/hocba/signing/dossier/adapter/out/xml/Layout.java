package vn.hocba.signing.dossier.adapter.out.xml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the elements with an {@code Id} stand in a canonical document, by byte.
 *
 * <p>In canonical XML every {@code <} begins a tag and every tag has its end tag, so that reading tags is enough.
 */
record Layout(Map<String, Place> places) {

    private static final Pattern ID = Pattern.compile(" Id=\"([^\"]*)\"");

    /**
     * An element.
     *
     * @param start of its start tag
     * @param content behind its start tag
     * @param contentEnd before its end tag
     * @param end behind its end tag
     */
    record Place(int start, int content, int contentEnd, int end) {

        boolean isEmpty() {
            return content == contentEnd;
        }

        boolean contains(Place other) {
            return start < other.start && other.end < end;
        }
    }

    private record Open(int start, int content, Optional<String> id) {}

    Layout {
        places = Map.copyOf(places);
    }

    /** Empty when the tags do not match, or an Id stands there twice. */
    static Optional<Layout> of(byte[] canonical) {
        var places = new HashMap<String, Place>();
        Deque<Open> open = new ArrayDeque<>();
        int at = 0;
        while (at < canonical.length) {
            if (canonical[at] != '<') {
                at++;
                continue;
            }
            int end = closing(canonical, at);
            if (end < 0) {
                return Optional.empty();
            }
            if (canonical[at + 1] == '/') {
                if (open.isEmpty()) {
                    return Optional.empty();
                }
                Open element = open.pop();
                var place = new Place(element.start(), element.content(), at, end);
                boolean twice = element.id()
                        .filter(id -> places.putIfAbsent(id, place) != null)
                        .isPresent();
                if (twice) {
                    return Optional.empty();
                }
            } else {
                open.push(new Open(at, end, id(canonical, at, end)));
            }
            at = end;
        }
        return open.isEmpty() ? Optional.of(new Layout(places)) : Optional.empty();
    }

    Place place(String id) {
        Place place = places.get(id);
        if (place == null) {
            throw new IllegalArgumentException("no element of that Id");
        }
        return place;
    }

    Optional<Place> find(String id) {
        return Optional.ofNullable(places.get(id));
    }

    /** Behind the tag's {@code >}; inside of attribute values there may be one. */
    private static int closing(byte[] xml, int from) {
        boolean quoted = false;
        for (int i = from; i < xml.length; i++) {
            if (xml[i] == '"') {
                quoted = !quoted;
            } else if (xml[i] == '>' && !quoted) {
                return i + 1;
            }
        }
        return -1;
    }

    private static Optional<String> id(byte[] xml, int start, int end) {
        Matcher id = ID.matcher(new String(xml, start, end - start, StandardCharsets.UTF_8));
        return id.find() ? Optional.of(id.group(1)) : Optional.empty();
    }
}
