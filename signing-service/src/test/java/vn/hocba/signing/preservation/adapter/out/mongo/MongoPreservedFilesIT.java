package vn.hocba.signing.preservation.adapter.out.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import org.junit.jupiter.api.Test;
import vn.hocba.signing.preservation.PreservedFilesContract;
import vn.hocba.signing.preservation.domain.PreservedFiles;
import vn.hocba.testkit.IndexUse;
import vn.hocba.testkit.LocalMongo;

@LocalMongo
class MongoPreservedFilesIT extends PreservedFilesContract {

    private final MongoDatabase database;
    private final MongoPreservedFiles files;

    MongoPreservedFilesIT(MongoDatabase database) {
        this.database = database;
        database.getCollection(PreservedIndexes.COLLECTION).drop();
        this.files = new MongoPreservedFiles(database);
    }

    @Override
    protected PreservedFiles files() {
        return files;
    }

    @Test
    void everyQueryIsServedByAnIndex() {
        PreservedIndexes.all()
                .forEach(index -> database.getCollection(index.collection())
                        .createIndex(
                                index.keys(),
                                new IndexOptions().name(index.name()).sparse(index.sparse())));
        IndexUse.assertServed(database, PreservedIndexes.all());
    }
}
