package vn.hocba.kit.mongo;

import java.util.List;
import org.bson.conversions.Bson;

/**
 * An index that an adapter needs, declared beside its queries.
 *
 * @param sparse documents without the field are left out of the index
 * @param servedQueries sample filters that must be answered from this index
 */
public record IndexSpec(
        String collection, String name, Bson keys, boolean unique, boolean sparse, List<Bson> servedQueries) {

    public IndexSpec {
        servedQueries = List.copyOf(servedQueries);
    }

    public IndexSpec(String collection, String name, Bson keys, boolean unique, List<Bson> servedQueries) {
        this(collection, name, keys, unique, false, servedQueries);
    }
}
