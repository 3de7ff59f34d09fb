package vn.hocba.grading.gradebook.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * The changes of one call, written so that a whole class takes little room and people can still read it: a line for each
 * pupil with, after tabs, the number of a field, the value before and the value after, again and again. No value contains
 * a tab.
 */
public record ChangeLog(List<String> fields, List<String> lines) {

    private static final String TAB = "\t";
    private static final int PARTS = 3;

    public ChangeLog {
        fields = List.copyOf(fields);
        lines = List.copyOf(lines);
    }

    public static ChangeLog of(List<CellChange> changes) {
        var fields = new LinkedHashSet<String>();
        changes.forEach(change -> fields.add(change.field()));
        List<String> numbered = List.copyOf(fields);
        Map<String, StringBuilder> lines = new LinkedHashMap<>();
        for (CellChange change : changes) {
            lines.computeIfAbsent(change.pupilId(), pupil -> new StringBuilder(pupil))
                    .append(TAB)
                    .append(numbered.indexOf(change.field()))
                    .append(TAB)
                    .append(change.before())
                    .append(TAB)
                    .append(change.after());
        }
        return new ChangeLog(
                numbered, lines.values().stream().map(StringBuilder::toString).toList());
    }

    /** Reads back what {@link #of} wrote. */
    public List<CellChange> changes() {
        var changes = new ArrayList<CellChange>();
        for (String line : lines) {
            List<String> parts = Arrays.asList(line.split(TAB, -1));
            for (int i = 1; i + PARTS <= parts.size(); i += PARTS) {
                String field = fields.get(Integer.parseInt(parts.get(i)));
                changes.add(new CellChange(parts.getFirst(), field, parts.get(i + 1), parts.get(i + 2)));
            }
        }
        return changes;
    }
}
