package vn.hocba.local.database;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import de.bwaldvogel.mongo.exception.IndexKeySpecsConflictException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** One collection: BSON by key in the store, found through {@link OrderedIndex} where a query allows it. */
final class DurableCollection extends AbstractSynchronizedMongoCollection<Object> {

    private record Selection(DurableCollection collection, Document match) {}

    private static final ThreadLocal<@Nullable Selection> LEADING_MATCH = new ThreadLocal<>();

    private final MVMap<Object, byte[]> documents;
    private final AtomicLong size = new AtomicLong();
    private boolean postponed;

    DurableCollection(
            MongoDatabase database,
            String collectionName,
            CollectionOptions options,
            MVMap<Object, byte[]> documents,
            CursorRegistry cursorRegistry) {
        super(database, collectionName, options, cursorRegistry);
        this.documents = documents;
    }

    /** Indexes that are added now are filled by {@link #buildIndexes()}, all in one pass. */
    void postponeIndexes() {
        postponed = true;
    }

    synchronized void buildIndexes() {
        postponed = false;
        streamAllDocumentsWithPosition()
                .forEach(found ->
                        getIndexes().forEach(index -> index.add(found.getDocument(), found.getPosition(), this)));
    }

    /** The next aggregation on this thread reads only what may match. */
    void aggregateOver(Document match) {
        LEADING_MATCH.set(new Selection(this, match));
    }

    static void aggregationEnded() {
        LEADING_MATCH.remove();
    }

    @Override
    public Stream<Document> queryAllAsStream() {
        Selection selection = LEADING_MATCH.get();
        if (selection == null || selection.collection() != this) {
            return handleQueryAsStream(new Document());
        }
        LEADING_MATCH.remove();
        return handleQueryAsStream(new Document("$query", selection.match()));
    }

    @Override
    public synchronized void addIndex(Index<Object> index) {
        Optional<Index<Object>> existing = getIndexes().stream()
                .filter(other -> other.getName().equals(index.getName()))
                .findFirst();
        if (existing.isPresent()) {
            if (!((OrderedIndex) existing.get()).isSameAs((OrderedIndex) index)) {
                throw new IndexKeySpecsConflictException(index, existing.get());
            }
            return;
        }
        if (!postponed) {
            try {
                streamAllDocumentsWithPosition()
                        .forEach(found -> index.add(found.getDocument(), found.getPosition(), this));
            } catch (MongoServerError e) {
                throw new IndexBuildFailedException(e, this);
            }
        }
        getIndexes().add(index);
    }

    @Override
    protected synchronized QueryResult queryDocuments(
            Document query, @Nullable Document orderBy, int skip, int limit, int batchSize, @Nullable Document fields) {
        Optional<IndexScan> scan = IndexScan.best(getIndexes(), query, orderBy == null ? new Document() : orderBy);
        if (scan.isEmpty()) {
            return matchDocuments(query, orderBy, skip, limit, batchSize, fields);
        }
        Stream<Document> selected = scan.get().positions().map(this::getDocument);
        Document remaining = scan.get().sorted() ? null : orderBy;
        return matchDocumentsFromStream(selected, query, remaining, skip, limit, batchSize, fields);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, @Nullable Document orderBy, int skip, int limit, int batchSize, @Nullable Document fields) {
        Stream<Document> all = streamAllDocumentsWithPosition().map(DocumentWithPosition::getDocument);
        return matchDocumentsFromStream(all, query, orderBy, skip, limit, batchSize, fields);
    }

    /** In the words of MongoDB's own {@code explain}, as far as tests ask. */
    synchronized Document explain(Document query, Document orderBy) {
        Optional<IndexScan> scan = IndexScan.best(getIndexes(), query, orderBy);
        long examined = scan.map(found -> found.positions().count()).orElseGet(documents::sizeAsLong);
        long returned = scan.map(found -> found.positions().map(this::getDocument))
                .orElseGet(() -> streamAllDocumentsWithPosition().map(DocumentWithPosition::getDocument))
                .filter(document -> documentMatchesQuery(document, query))
                .count();
        Document access = scan.map(found -> new Document("stage", "FETCH")
                        .append("inputStage", new Document("stage", "IXSCAN").append("indexName", found.indexName())))
                .orElseGet(() -> new Document("stage", "COLLSCAN"));
        boolean sorts = !orderBy.isEmpty() && !scan.map(IndexScan::sorted).orElse(false);
        Document plan = sorts ? new Document("stage", "SORT").append("inputStage", access) : access;
        return new Document("queryPlanner", new Document("winningPlan", plan))
                .append("executionStats", new Document("totalDocsExamined", examined).append("nReturned", returned));
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        Object key = getIdField() == null
                ? UUID.randomUUID()
                : Missing.ofNullable(Utils.getSubdocumentValue(document, getIdField()));
        byte[] bytes = StoredDocument.encode(document);
        documents.put(key, bytes);
        size.addAndGet(bytes.length);
        return key;
    }

    @Override
    protected void handleUpdate(Object position, Document oldDocument, Document newDocument) {
        byte[] bytes = StoredDocument.encode(newDocument);
        byte[] previous = documents.put(position, bytes);
        size.addAndGet(bytes.length - (previous == null ? 0 : previous.length));
    }

    @Override
    protected void removeDocument(Object position) {
        byte[] previous = documents.remove(position);
        size.addAndGet(previous == null ? 0 : -previous.length);
    }

    @Override
    protected Document getDocument(Object position) {
        return StoredDocument.decode(Objects.requireNonNull(documents.get(position)));
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(entry -> new DocumentWithPosition<>(StoredDocument.decode(entry.getValue()), entry.getKey()));
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    /** Its own way of measuring encodes every document twice more. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {
        // kept by the methods that store
    }

    @Override
    protected int getDataSize() {
        return (int) Math.min(size.get(), Integer.MAX_VALUE);
    }
}
