package vn.hocba.grading.homeroom.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.hocba.grading.gradebook.domain.CellChange;

/** What changed between two states of a row of the homeroom book. */
final class RowDifferences {

    private RowDifferences() {}

    static List<CellChange> between(String pupilId, BookRow before, BookRow after) {
        Map<String, String> old = values(before);
        Map<String, String> now = values(after);
        var fields = new TreeSet<>(old.keySet());
        fields.addAll(now.keySet());
        var changes = new ArrayList<CellChange>();
        for (String field : fields) {
            String was = old.getOrDefault(field, "");
            String is = now.getOrDefault(field, "");
            if (!was.equals(is)) {
                changes.add(new CellChange(pupilId, field, was, is));
            }
        }
        return changes;
    }

    private static Map<String, String> values(BookRow row) {
        var values = new LinkedHashMap<String, String>();
        put(values, "conduct1", row.conduct1());
        put(values, "conduct2", row.conduct2());
        put(values, "absencesExcused", row.absencesExcused());
        put(values, "absencesUnexcused", row.absencesUnexcused());
        put(values, "comment", row.comment());
        row.qualities().forEach((name, level) -> put(values, "qualities." + name, level));
        row.competences().forEach((name, level) -> put(values, "competences." + name, level));
        put(values, "recognisedByTheClass", row.recognisedByTheClass() ? "true" : "");
        return values;
    }

    private static void put(Map<String, String> values, String field, @Nullable Object value) {
        if (value != null) {
            values.put(field, value.toString());
        }
    }
}
