package vn.hocba.local.database;

import de.bwaldvogel.mongo.backend.ValueComparator;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of an index: values in the order of its keys, and the document's position; or a probe, which has fewer values
 * and stands before ({@code edge} -1) or after (+1) all lines that begin with them.
 */
record IndexEntry(List<@Nullable Object> values, @Nullable Object position, int edge) {

    static IndexEntry of(List<@Nullable Object> values, Object position) {
        return new IndexEntry(values, position, 0);
    }

    static IndexEntry before(List<@Nullable Object> prefix) {
        return new IndexEntry(prefix, null, -1);
    }

    static IndexEntry after(List<@Nullable Object> prefix) {
        return new IndexEntry(prefix, null, 1);
    }

    /** Orders by the index's directions; ties by position, so that lines are unique. */
    static Comparator<IndexEntry> order(List<Boolean> ascending) {
        return (left, right) -> {
            int shared = Math.min(left.values.size(), right.values.size());
            for (int i = 0; i < shared; i++) {
                int compared = compareValues(left.values.get(i), right.values.get(i));
                if (compared != 0) {
                    return ascending.get(i) ? compared : -compared;
                }
            }
            if (left.edge != 0 || right.edge != 0) {
                return left.edge - right.edge;
            }
            return compareValues(left.position, right.position);
        };
    }

    static int compareValues(@Nullable Object left, @Nullable Object right) {
        if (left instanceof String one && right instanceof String other) {
            return one.compareTo(other);
        }
        return ValueComparator.ascWithoutListHandling().compare(left, right);
    }
}
