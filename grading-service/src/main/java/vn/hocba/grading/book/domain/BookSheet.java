package vn.hocba.grading.book.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One table of a book. */
public record BookSheet(Period period, List<Column> columns, List<Line> lines) {

    public BookSheet {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /**
     * A pupil's line.
     *
     * @param values by the column's key, as the API says them: {@code 8.5}, {@code PASS}, {@code GOOD}; what is missing is
     *     left out
     */
    public record Line(String pupilId, Map<String, String> values) {

        public Line {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        public String value(Column column) {
            return values.getOrDefault(column.key(), "");
        }
    }
}
