package vn.hocba.signing.batch.adapter.out.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import org.junit.jupiter.api.Test;
import vn.hocba.signing.batch.BatchesContract;
import vn.hocba.signing.batch.domain.Batches;
import vn.hocba.testkit.IndexUse;
import vn.hocba.testkit.LocalMongo;

@LocalMongo
class MongoBatchesIT extends BatchesContract {

    private final MongoDatabase database;
    private final MongoBatches batches;

    MongoBatchesIT(MongoDatabase database) {
        this.database = database;
        this.batches = new MongoBatches(database);
    }

    @Override
    protected Batches batches() {
        return batches;
    }

    @Test
    void everyQueryIsServedByAnIndex() {
        batches.indexes()
                .forEach(index -> database.getCollection(index.collection())
                        .createIndex(index.keys(), new IndexOptions().name(index.name())));
        IndexUse.assertServed(database, batches.indexes());
    }
}
