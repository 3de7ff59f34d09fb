package vn.hocba.kit.mongo;

import java.util.List;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** Filters that must all hold, as one flat document: not every server finds an index through {@code $and}. */
public final class Flat {

    private Flat() {}

    /**
     * All of them.
     *
     * @throws IllegalArgumentException when two are about the same field: one would silently replace the other
     */
    public static Bson and(Bson... filters) {
        return and(List.of(filters));
    }

    /** The same. */
    public static Bson and(Iterable<Bson> filters) {
        var flat = new BsonDocument();
        for (Bson filter : filters) {
            filter.toBsonDocument().forEach((field, condition) -> {
                if (flat.put(field, condition) != null) {
                    throw new IllegalArgumentException("two conditions for " + field);
                }
            });
        }
        return flat;
    }
}
