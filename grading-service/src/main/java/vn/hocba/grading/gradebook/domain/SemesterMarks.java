package vn.hocba.grading.gradebook.domain;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.hocba.grading.regulation.domain.Mark;

/**
 * What one pupil has in one semester of a subject. A blank is never a zero.
 *
 * @param comment the teacher's, empty when there is none
 */
public record SemesterMarks(SortedMap<Cell, Mark> marks, String comment) {

    public static final SemesterMarks NONE = new SemesterMarks(new TreeMap<>(), "");

    public SemesterMarks {
        marks = Collections.unmodifiableSortedMap(new TreeMap<>(marks));
    }

    public Optional<Mark> at(Cell cell) {
        return Optional.ofNullable(marks.get(cell));
    }

    public boolean isEmpty() {
        return marks.isEmpty() && comment.isEmpty();
    }

    /** What is not named stays. */
    SemesterMarks with(Map<Cell, Mark> entered, Optional<String> newComment) {
        var next = new TreeMap<>(marks);
        next.putAll(entered);
        return new SemesterMarks(next, newComment.orElse(comment));
    }
}
