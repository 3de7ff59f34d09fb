package vn.hocba.grading.gradebook.domain;

import java.util.Map;
import java.util.Optional;
import vn.hocba.grading.regulation.domain.Mark;
import vn.hocba.grading.regulation.domain.Semester;

/**
 * One value of a pupil's row that is to be replaced by another.
 *
 * @param cell empty for the teacher's comment
 * @param before as it is stored, empty when there is nothing
 * @param after as it is to be stored; of a comment it may be empty
 */
public record Replacement(Semester semester, Optional<Cell> cell, String before, String after) {

    private static final String COMMENT = "comment";

    /** As requests and histories name it: {@code semester1.regular[1]}, {@code semester2.comment}. */
    public String field() {
        return MarkSheet.path(semester, cell.map(Cell::path).orElse(COMMENT));
    }

    /** What is stored there now. */
    public String storedIn(PupilMarks row) {
        SemesterMarks marks = row.in(semester);
        return cell.map(place -> marks.at(place).map(Mark::text).orElse("")).orElseGet(marks::comment);
    }

    boolean isDueIn(PupilMarks row) {
        return storedIn(row).equals(before);
    }

    PupilMarks in(PupilMarks row) {
        SemesterMarks marks = row.in(semester);
        return row.with(
                semester,
                cell.map(place -> marks.with(Map.of(place, Mark.of(after)), Optional.empty()))
                        .orElseGet(() -> marks.with(Map.of(), Optional.of(after))));
    }
}
