package vn.hocba.local.database;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hocba.local.database.FieldCondition.Bound;

/** One way to answer a query through an index: equalities on its first keys, then bounds on the next, perhaps in order. */
final class IndexScan {

    private static final int MAX_PROBES = 2000;

    private record Range(IndexEntry from, IndexEntry to) {}

    private final OrderedIndex index;
    private final List<Range> ranges;
    private final int equalities;
    private final boolean bounded;
    private final boolean sorted;
    private final boolean reversed;

    private IndexScan(
            OrderedIndex index, List<Range> ranges, int equalities, boolean bounded, boolean sorted, boolean reversed) {
        this.index = index;
        this.ranges = ranges;
        this.equalities = equalities;
        this.bounded = bounded;
        this.sorted = sorted;
        this.reversed = reversed;
    }

    /** The most selective scan by the shape of the query; empty when every document must be read anyway. */
    static Optional<IndexScan> best(Collection<Index<Object>> indexes, Document query, Document orderBy) {
        Map<String, FieldCondition> conditions = FieldCondition.of(query);
        return indexes.stream()
                .map(OrderedIndex.class::cast)
                .map(index -> over(index, conditions, orderBy))
                .flatMap(Optional::stream)
                .max(Comparator.comparingInt(IndexScan::worth));
    }

    String indexName() {
        return index.getName();
    }

    /** The positions come in the order that was asked for. */
    boolean sorted() {
        return sorted;
    }

    Stream<Object> positions() {
        Stream<Object> positions = ranges.stream().flatMap(this::entries).map(IndexEntry::position);
        return index.multikey() ? positions.distinct() : positions;
    }

    private Stream<IndexEntry> entries(Range range) {
        NavigableSet<IndexEntry> part = index.entries().subSet(range.from, true, range.to, true);
        return reversed ? part.descendingSet().stream() : part.stream();
    }

    private int worth() {
        boolean pinned = index.isUnique() && equalities == index.paths().size();
        return (pinned ? 10_000 : 0) + equalities * 100 + (bounded ? 20 : 0) + (sorted ? 10 : 0);
    }

    private static Optional<IndexScan> over(
            OrderedIndex index, Map<String, FieldCondition> conditions, Document orderBy) {
        List<List<@Nullable Object>> prefixes = new ArrayList<>();
        prefixes.add(List.of());
        int equalities = 0;
        boolean absenceRuledOut = false;
        while (equalities < index.paths().size()) {
            FieldCondition condition = conditions.get(index.paths().get(equalities));
            if (condition == null
                    || condition.values() == null
                    || prefixes.size() * condition.values().size() > MAX_PROBES
                    || !mayCombine(index, equalities)) {
                break;
            }
            absenceRuledOut |= !condition.allowsAbsence();
            prefixes = extended(prefixes, condition.values());
            equalities++;
        }
        FieldCondition next =
                equalities < index.paths().size() ? conditions.get(index.paths().get(equalities)) : null;
        boolean bounded = next != null && !next.isEquality() && mayCombine(index, equalities);
        Boolean direction = (prefixes.size() > 1 || index.multikey()) ? null : direction(index, equalities, orderBy);
        boolean useful = equalities > 0 || bounded || direction != null;
        if (!useful || (index.sparse() && !absenceRuledOut && !bounded)) {
            return Optional.empty();
        }
        FieldCondition bounds = bounded ? next : null;
        int key = equalities;
        List<Range> ranges = prefixes.stream()
                .map(prefix -> range(index, prefix, key, bounds))
                .toList();
        boolean reversed = direction != null && direction;
        return Optional.of(new IndexScan(index, ranges, equalities, bounded, direction != null, reversed));
    }

    /** Two keys below one array may match by different elements; then only the first key narrows. */
    private static boolean mayCombine(OrderedIndex index, int key) {
        return key == 0 || !index.multikey() || !sharesRoot(index.paths(), key);
    }

    private static boolean sharesRoot(List<String> paths, int key) {
        String root = root(paths.get(key));
        return paths.subList(0, key).stream().anyMatch(path -> root(path).equals(root));
    }

    private static String root(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    private static List<List<@Nullable Object>> extended(
            List<List<@Nullable Object>> prefixes, List<@Nullable Object> values) {
        List<@Nullable Object> distinct = new ArrayList<>();
        values.stream()
                .sorted(IndexEntry::compareValues)
                .filter(value -> distinct.isEmpty() || IndexEntry.compareValues(distinct.getLast(), value) != 0)
                .forEach(distinct::add);
        List<List<@Nullable Object>> longer = new ArrayList<>(prefixes.size() * distinct.size());
        prefixes.forEach(prefix -> distinct.forEach(value -> longer.add(OrderedIndex.with(prefix, value))));
        return longer;
    }

    private static Range range(
            OrderedIndex index, List<@Nullable Object> prefix, int key, @Nullable FieldCondition bounds) {
        if (bounds == null) {
            return new Range(IndexEntry.before(prefix), IndexEntry.after(prefix));
        }
        Bound lower = bounds.lower();
        // an array's elements may each satisfy one of two bounds
        Bound upper = index.multikey() && lower != null ? null : bounds.upper();
        boolean ascending = index.ascending(key);
        return new Range(start(prefix, ascending ? lower : upper), end(prefix, ascending ? upper : lower));
    }

    private static IndexEntry start(List<@Nullable Object> prefix, @Nullable Bound bound) {
        if (bound == null) {
            return IndexEntry.before(prefix);
        }
        List<@Nullable Object> line = OrderedIndex.with(prefix, bound.value());
        return bound.inclusive() ? IndexEntry.before(line) : IndexEntry.after(line);
    }

    private static IndexEntry end(List<@Nullable Object> prefix, @Nullable Bound bound) {
        if (bound == null) {
            return IndexEntry.after(prefix);
        }
        List<@Nullable Object> line = OrderedIndex.with(prefix, bound.value());
        return bound.inclusive() ? IndexEntry.after(line) : IndexEntry.before(line);
    }

    /** Null when the index does not give that order; otherwise whether it must be read backwards. */
    private static @Nullable Boolean direction(OrderedIndex index, int equalities, Document orderBy) {
        if (orderBy.isEmpty()) {
            return null;
        }
        Boolean reversed = null;
        int key = equalities;
        for (Map.Entry<String, Object> sort : orderBy.entrySet()) {
            int fixed = index.paths().indexOf(sort.getKey());
            if (fixed >= 0 && fixed < equalities) {
                continue; // equal in all that is found
            }
            if (key >= index.paths().size()
                    || !index.paths().get(key).equals(sort.getKey())
                    || !(sort.getValue() instanceof Number direction)) {
                return null;
            }
            boolean backwards = direction.intValue() > 0 != index.ascending(key);
            if (reversed != null && reversed != backwards) {
                return null;
            }
            reversed = backwards;
            key++;
        }
        return reversed == null ? Boolean.FALSE : reversed;
    }
}
