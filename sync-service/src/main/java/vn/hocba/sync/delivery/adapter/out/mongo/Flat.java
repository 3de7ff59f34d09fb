package vn.hocba.sync.delivery.adapter.out.mongo;

import java.util.List;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** Filters that must all hold, as one flat document: not every server finds an index through {@code $and}. */
final class Flat {

    private Flat() {}

    /** Each field may be named once. */
    static Bson and(Bson... filters) {
        return and(List.of(filters));
    }

    static Bson and(Iterable<Bson> filters) {
        var flat = new BsonDocument();
        for (Bson filter : filters) {
            flat.putAll(filter.toBsonDocument());
        }
        return flat;
    }
}
