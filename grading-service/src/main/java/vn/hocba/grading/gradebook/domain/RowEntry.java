package vn.hocba.grading.gradebook.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A row as it was sent: only what it names, and nothing checked yet. */
public record RowEntry(String pupilId, Map<Cell, String> marks, Optional<String> comment) {

    public RowEntry {
        marks = Collections.unmodifiableMap(new LinkedHashMap<>(marks));
    }
}
