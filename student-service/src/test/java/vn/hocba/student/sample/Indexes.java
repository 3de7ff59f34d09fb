package vn.hocba.student.sample;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.util.List;
import vn.hocba.kit.mongo.IndexSpec;

/** Creates declared indexes as the kit does at start-up. */
public final class Indexes {

    private Indexes() {}

    public static void create(MongoDatabase database, List<IndexSpec> indexes) {
        for (IndexSpec index : indexes) {
            var options =
                    new IndexOptions().name(index.name()).unique(index.unique()).sparse(index.sparse());
            database.getCollection(index.collection()).createIndex(index.keys(), options);
        }
    }
}
