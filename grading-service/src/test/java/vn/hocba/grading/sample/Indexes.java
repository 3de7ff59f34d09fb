package vn.hocba.grading.sample;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.util.List;
import vn.hocba.kit.mongo.IndexSpec;
import vn.hocba.testkit.IndexUse;

/** Makes declared indexes and proves that they serve their queries. */
public final class Indexes {

    private Indexes() {}

    public static void prove(MongoDatabase database, List<IndexSpec> indexes) {
        for (IndexSpec index : indexes) {
            database.getCollection(index.collection())
                    .createIndex(
                            index.keys(),
                            new IndexOptions()
                                    .name(index.name())
                                    .unique(index.unique())
                                    .sparse(index.sparse()));
        }
        IndexUse.assertServed(database, indexes);
    }
}
