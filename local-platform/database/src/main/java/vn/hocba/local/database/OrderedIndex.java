package vn.hocba.local.database;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A sorted index in memory, unique or not, over scalar and array fields. Whoever asks it gets a superset: the query is
 * applied to every document found. It is used under its collection's lock only.
 */
final class OrderedIndex extends Index<Object> {

    private final NavigableSet<IndexEntry> entries;
    private final List<String> paths;
    private final List<Boolean> ascending;
    private final boolean unique;
    private boolean multikey;

    OrderedIndex(String name, List<IndexKey> keys, boolean sparse, boolean unique) {
        super(name, keys, sparse);
        this.unique = unique;
        this.paths = keys.stream().map(IndexKey::getKey).toList();
        this.ascending = keys.stream().map(IndexKey::isAscending).toList();
        this.entries = new TreeSet<>(IndexEntry.order(ascending));
    }

    NavigableSet<IndexEntry> entries() {
        return entries;
    }

    List<String> paths() {
        return paths;
    }

    boolean ascending(int key) {
        return ascending.get(key);
    }

    /** Some document has several lines. */
    boolean multikey() {
        return multikey;
    }

    boolean sparse() {
        return isSparse();
    }

    boolean isSameAs(OrderedIndex other) {
        return hasSameOptions(other)
                && unique == other.unique
                && paths.equals(other.paths)
                && ascending.equals(other.ascending);
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public @Nullable Object getPosition(Document document) {
        if (!unique) {
            return null;
        }
        for (List<@Nullable Object> line : lines(document)) {
            IndexEntry found = firstOf(line);
            if (found != null) {
                return found.position();
            }
        }
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        refuseDuplicate(lines(document), null, collection);
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        Set<List<@Nullable Object>> lines = lines(document);
        refuseDuplicate(lines, position, collection);
        multikey |= lines.size() > 1 || paths.stream().anyMatch(path -> valueAt(document, path) instanceof Collection);
        lines.forEach(line -> entries.add(IndexEntry.of(line, position)));
    }

    @Override
    public Object remove(Document document) {
        Object position = Missing.ofNullable(document.get("_id"));
        lines(document).forEach(line -> entries.remove(IndexEntry.of(line, position)));
        return position;
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Object> collection) {
        refuseDuplicate(lines(newDocument), Missing.ofNullable(oldDocument.get("_id")), collection);
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Object position, MongoCollection<Object> collection) {
        Set<List<@Nullable Object>> before = lines(oldDocument);
        Set<List<@Nullable Object>> after = lines(newDocument);
        if (!before.equals(after)) {
            before.forEach(line -> entries.remove(IndexEntry.of(line, position)));
            add(newDocument, position, collection);
        }
    }

    private void refuseDuplicate(
            Set<List<@Nullable Object>> lines, @Nullable Object own, MongoCollection<Object> collection) {
        if (!unique) {
            return;
        }
        for (List<@Nullable Object> line : lines) {
            IndexEntry found = firstOf(line);
            if (found != null && !Objects.equals(found.position(), own)) {
                throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(line));
            }
        }
    }

    private @Nullable IndexEntry firstOf(List<@Nullable Object> line) {
        IndexEntry next = entries.higher(IndexEntry.before(line));
        boolean same = next != null && entries.comparator().compare(next, IndexEntry.after(line)) < 0;
        return same ? next : null;
    }

    /** The document's lines: the product over array elements; none when the index is sparse and no key has a value. */
    private Set<List<@Nullable Object>> lines(Document document) {
        List<List<@Nullable Object>> lines = new ArrayList<>();
        lines.add(List.of());
        boolean present = false;
        for (String path : paths) {
            Object value = valueAt(document, path);
            List<@Nullable Object> choices = choices(value);
            present |= !(value instanceof Missing) && !choices.stream().allMatch(Missing.class::isInstance);
            List<List<@Nullable Object>> longer = new ArrayList<>(lines.size() * choices.size());
            for (List<@Nullable Object> line : lines) {
                for (Object choice : choices) {
                    longer.add(with(line, choice instanceof Missing ? null : choice));
                }
            }
            lines = longer;
        }
        return (isSparse() && !present) ? Set.of() : new LinkedHashSet<>(lines);
    }

    private static List<@Nullable Object> choices(@Nullable Object value) {
        List<@Nullable Object> choices = new ArrayList<>();
        if (value instanceof Collection<?> elements && !elements.isEmpty()) {
            choices.addAll(elements);
        } else {
            choices.add(value instanceof Collection<?> ? Missing.getInstance() : value);
        }
        return choices;
    }

    static List<@Nullable Object> with(List<@Nullable Object> line, @Nullable Object value) {
        List<@Nullable Object> longer = new ArrayList<>(line.size() + 1);
        longer.addAll(line);
        longer.add(value);
        return longer;
    }

    private static @Nullable Object valueAt(Document document, String path) {
        return Utils.getSubdocumentValueCollectionAware(document, path);
    }

    @Override
    public boolean canHandle(Document query) {
        return false; // the collection asks IndexScan instead
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long getCount() {
        return entries.size();
    }

    @Override
    public long getDataSize() {
        return entries.size();
    }

    @Override
    public void drop() {
        entries.clear();
    }
}
