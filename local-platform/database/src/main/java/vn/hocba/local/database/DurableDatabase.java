package vn.hocba.local.database;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** One database: a map of the store per collection; indexes live in memory and are built when the database is opened. */
final class DurableDatabase extends AbstractSynchronizedMongoDatabase<Object> {

    private static final String PREFIX = "documents.";

    private final MVStore store;
    private final List<DurableCollection> opened = new ArrayList<>();
    private boolean opening = true;

    DurableDatabase(String databaseName, MVStore store, CursorRegistry cursorRegistry) {
        super(databaseName, cursorRegistry);
        this.store = store;
        initializeNamespacesAndIndexes();
        opening = false;
        opened.forEach(DurableCollection::buildIndexes);
        opened.clear();
    }

    static Set<String> names(MVStore store) {
        return store.getMapNames().stream()
                .filter(name -> name.startsWith(PREFIX))
                .map(name -> name.substring(PREFIX.length(), name.indexOf('.', PREFIX.length())))
                .collect(Collectors.toSet());
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databaseResolver, Oplog oplog) {
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "explain" -> explain(query);
            case "insert" -> counted(super.handleCommand(channel, command, query, databaseResolver, oplog), query);
            case "aggregate" -> {
                announceLeadingMatch(query);
                try {
                    yield super.handleCommand(channel, command, query, databaseResolver, oplog);
                } finally {
                    DurableCollection.aggregationEnded();
                }
            }
            default -> super.handleCommand(channel, command, query, databaseResolver, oplog);
        };
    }

    /** An aggregation that begins with $match reads only what its indexes select. */
    private void announceLeadingMatch(Document query) {
        if (query.get("aggregate") instanceof String name
                && query.get("pipeline") instanceof Collection<?> stages
                && !stages.isEmpty()
                && stages.iterator().next() instanceof Document first
                && first.get("$match") instanceof Document match
                && resolveCollection(name, false) instanceof DurableCollection collection) {
            collection.aggregateOver(match);
        }
    }

    private Document explain(Document query) {
        if (query.get("explain") instanceof Document find
                && find.get("find") instanceof String name
                && resolveCollection(name, false) instanceof DurableCollection collection) {
            var filter = find.get("filter") instanceof Document given ? given : new Document();
            var sort = find.get("sort") instanceof Document given ? given : new Document();
            return collection.explain(filter, sort).append("ok", 1.0);
        }
        return new Document("queryPlanner", new Document("winningPlan", new Document("stage", "EOF")))
                .append("ok", 1.0);
    }

    /** The inherited answer counts documents that were refused. */
    private static Document counted(Document result, Document query) {
        if (result.get("writeErrors") instanceof List<?> errors
                && !errors.isEmpty()
                && query.get("documents") instanceof Collection<?> documents) {
            boolean ordered = !Boolean.FALSE.equals(query.get("ordered"));
            int inserted = documents.size() - errors.size();
            if (ordered && errors.getFirst() instanceof Document first && first.get("index") instanceof Integer index) {
                inserted = index;
            }
            result.put("n", inserted);
        }
        return result;
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return new OrderedIndex(indexName, keys, sparse, true);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return new OrderedIndex(indexName, keys, sparse, false);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String collectionName, CollectionOptions options) {
        var collection = new DurableCollection(this, collectionName, options, map(collectionName), cursorRegistry);
        if (opening) {
            collection.postponeIndexes();
            opened.add(collection);
        }
        return collection;
    }

    @Override
    public void dropCollection(String collectionName, Oplog oplog) {
        super.dropCollection(collectionName, oplog);
        store.removeMap(map(collectionName));
    }

    @Override
    public void moveCollection(MongoDatabase oldDatabase, MongoCollection<?> collection, String newCollectionName) {
        throw new UnsupportedOperationException("collections cannot be renamed here");
    }

    @Override
    protected long getStorageSize() {
        return store.getFileStore() == null ? 0 : store.getFileStore().size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }

    private MVMap<Object, byte[]> map(String collectionName) {
        return store.openMap(PREFIX + getFullCollectionNamespace(collectionName));
    }
}
