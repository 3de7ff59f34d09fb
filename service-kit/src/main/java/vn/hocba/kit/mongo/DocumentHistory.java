package vn.hocba.kit.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was done to an aggregate, kept for ever. A new entry is put into the aggregate's own document, in the same atomic
 * write as the state; now and then the entries move to a collection that only grows, so that the document stays small.
 *
 * <p>An entry has the aggregate's version that it led to, and so the same id whenever it is moved: whoever dies in
 * between, or is overtaken, leaves an entry in both places at worst, and never in none.
 */
public final class DocumentHistory {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentHistory.class);
    private static final String HISTORY = "history";
    private static final String VERSION = "version";
    private static final String OF = "of";
    private static final int VERSIONS_TOGETHER = 8;

    private final MongoCollection<Document> aggregates;
    private final MongoCollection<Document> archive;

    /** The archive is the collection {@code <aggregates>_history}. */
    public DocumentHistory(MongoCollection<Document> aggregates, MongoCollection<Document> archive) {
        this.aggregates = aggregates;
        this.archive = archive;
    }

    /** The index that an archive needs. */
    public static IndexSpec index(String archive) {
        return new IndexSpec(archive, OF, Indexes.ascending(OF), false, List.of(eq(OF, "x")));
    }

    /** For a new aggregate: to be put into its document. */
    public void begin(Document aggregate, Document entry) {
        aggregate.append(HISTORY, List.of(entry.append(VERSION, 1L)));
    }

    /** To be combined with the change that leads to this version. */
    public Bson push(long version, Document entry) {
        return Updates.push(HISTORY, entry.append(VERSION, version));
    }

    /** After a write that led to this version; whatever fails here is made good after a later write. */
    public void written(Object id, long version) {
        if (version % VERSIONS_TOGETHER == 0) {
            try {
                move(id, version);
            } catch (MongoException e) {
                LOG.warn("A history could not be moved now: {}", e.getClass().getSimpleName());
            }
        }
    }

    /** Every entry, the oldest first. What is moved meanwhile is in the archive before it leaves the document. */
    public List<Document> of(Object id) {
        var entries = new LinkedHashMap<Long, Document>();
        pending(aggregates
                        .find(eq("_id", id))
                        .projection(Projections.include(HISTORY))
                        .first())
                .forEach(entry -> entries.put(version(entry), entry));
        archive.find(eq(OF, id)).forEach(entry -> entries.put(version(entry), entry));
        return entries.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    private void move(Object id, long version) {
        Bson unchanged = and(eq("_id", id), eq(VERSION, version));
        List<Document> entries = pending(aggregates
                .find(unchanged)
                .projection(Projections.include(HISTORY))
                .first());
        if (!entries.isEmpty()) {
            keep(id, entries);
            aggregates.updateOne(unchanged, Updates.set(HISTORY, List.of()));
        }
    }

    private void keep(Object id, Collection<Document> entries) {
        var moved = new ArrayList<Document>();
        for (Document entry : entries) {
            moved.add(new Document("_id", id + "@" + version(entry)).append(OF, id));
            moved.getLast().putAll(entry);
        }
        try {
            archive.insertMany(moved, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            boolean onlyRepeated =
                    e.getWriteErrors().stream().allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
            if (!onlyRepeated) {
                throw e;
            }
        }
    }

    private static List<Document> pending(@Nullable Document aggregate) {
        return aggregate == null ? List.of() : aggregate.getList(HISTORY, Document.class, List.of());
    }

    private static long version(Document entry) {
        return Objects.requireNonNull(entry.get(VERSION, Number.class)).longValue();
    }
}
