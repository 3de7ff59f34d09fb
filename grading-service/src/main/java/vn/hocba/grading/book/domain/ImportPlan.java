package vn.hocba.grading.book.domain;

import java.util.List;
import vn.hocba.grading.gradebook.domain.FieldFault;
import vn.hocba.grading.gradebook.domain.RowEntry;
import vn.hocba.grading.regulation.domain.Semester;

/**
 * What an import would write: only what differs from what is stored, so that the same file can be sent again.
 *
 * @param faults by sheet and cell, such as {@code Học kì I!C7}; nothing is written when there is one
 */
public record ImportPlan(List<Part> parts, List<FieldFault> faults) {

    public ImportPlan {
        parts = List.copyOf(parts);
        faults = List.copyOf(faults);
    }

    /** The changes of one gradebook in one semester: one call of the mark command. */
    public record Part(String subjectCode, Semester semester, List<RowEntry> rows) {

        public Part {
            rows = List.copyOf(rows);
        }

        /** How many values change. */
        public int values() {
            return rows.stream()
                    .mapToInt(row -> row.marks().size() + (row.comment().isPresent() ? 1 : 0))
                    .sum();
        }
    }
}
