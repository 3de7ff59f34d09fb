package vn.hocba.local.database;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a query says of one field, as far as an index can use it: equal to one of some values, or within bounds, or merely
 * present.
 *
 * @param values null when the condition is no equality
 */
record FieldCondition(
        @Nullable List<@Nullable Object> values,
        @Nullable Bound lower,
        @Nullable Bound upper) {

    record Bound(Object value, boolean inclusive) {}

    private static final FieldCondition PRESENT = new FieldCondition(null, null, null);

    boolean isEquality() {
        return values != null;
    }

    /** May the field be absent? Then a sparse index does not have the document. */
    boolean allowsAbsence() {
        return values != null && values.contains(null);
    }

    /** By path; conditions that no index can use are left out, which only makes the superset larger. */
    static Map<String, FieldCondition> of(Document query) {
        Map<String, FieldCondition> conditions = new HashMap<>();
        collect("", query, conditions);
        return conditions;
    }

    private static void collect(String prefix, Document query, Map<String, FieldCondition> conditions) {
        for (Map.Entry<String, Object> entry : query.entrySet()) {
            String path = prefix + entry.getKey();
            Object value = entry.getValue();
            if (entry.getKey().equals("$and") && value instanceof Collection<?> parts) {
                parts.forEach(part -> collect(prefix, (Document) part, conditions));
            } else if (!entry.getKey().startsWith("$")) {
                FieldCondition condition = read(value);
                if (condition != null) {
                    conditions.merge(path, condition, (one, other) -> one.isEquality() ? one : other);
                }
                if (value instanceof Document operators && operators.get("$elemMatch") instanceof Document element) {
                    collect(path + ".", element, conditions);
                }
            }
        }
    }

    private static @Nullable FieldCondition read(@Nullable Object value) {
        if (BsonRegularExpression.isRegularExpression(value)) {
            return null;
        }
        if (!(value instanceof Document operators)) {
            return value instanceof Collection ? null : equalTo(listOf(value));
        }
        if (operators.get("$in") instanceof Collection<?> choices) {
            boolean plain = choices.stream().noneMatch(FieldCondition::isNotPlain);
            return plain ? equalTo(new ArrayList<>(choices)) : null;
        }
        if (operators.containsKey("$eq")) {
            return isNotPlain(operators.get("$eq")) ? null : equalTo(listOf(operators.get("$eq")));
        }
        Bound lower = bound(operators, "$gte", "$gt");
        Bound upper = bound(operators, "$lte", "$lt");
        if (lower != null || upper != null) {
            return new FieldCondition(null, lower, upper);
        }
        boolean present = Boolean.TRUE.equals(operators.get("$exists"))
                || (operators.containsKey("$ne") && operators.get("$ne") == null);
        return present ? PRESENT : null;
    }

    private static FieldCondition equalTo(List<@Nullable Object> values) {
        return new FieldCondition(values, null, null);
    }

    private static List<@Nullable Object> listOf(@Nullable Object value) {
        List<@Nullable Object> list = new ArrayList<>();
        list.add(value);
        return list;
    }

    private static boolean isNotPlain(@Nullable Object value) {
        return value instanceof Document
                || value instanceof Collection
                || BsonRegularExpression.isRegularExpression(value);
    }

    private static @Nullable Bound bound(Document operators, String inclusive, String exclusive) {
        Object value = operators.get(inclusive);
        if (value != null) {
            return new Bound(value, true);
        }
        value = operators.get(exclusive);
        return value == null ? null : new Bound(value, false);
    }
}
