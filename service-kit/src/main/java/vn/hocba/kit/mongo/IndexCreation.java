package vn.hocba.kit.mongo;

import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Creates the declared indexes before the service listens to anybody; waits a while for the database. */
final class IndexCreation implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(IndexCreation.class);

    private final MongoDatabase database;
    private final List<DeclaresIndexes> declarations;
    private final Duration patience;

    IndexCreation(MongoDatabase database, List<DeclaresIndexes> declarations, Duration patience) {
        this.database = database;
        this.declarations = List.copyOf(declarations);
        this.patience = patience;
    }

    @Override
    public void afterSingletonsInstantiated() {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                createAll();
                return;
            } catch (MongoTimeoutException | MongoSocketException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                LOG.warn("The database does not answer yet, waiting");
            }
        }
    }

    private void createAll() {
        for (DeclaresIndexes declaration : declarations) {
            for (IndexSpec index : declaration.indexes()) {
                var options = new IndexOptions()
                        .name(index.name())
                        .unique(index.unique())
                        .sparse(index.sparse());
                database.getCollection(index.collection()).createIndex(index.keys(), options);
            }
        }
    }
}
