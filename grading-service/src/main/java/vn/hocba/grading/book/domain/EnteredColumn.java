package vn.hocba.grading.book.domain;

import java.util.Optional;
import vn.hocba.grading.gradebook.domain.Cell;

/**
 * A column of a workbook with marks or comments.
 *
 * @param cell empty for comments
 */
record EnteredColumn(int index, String subjectCode, Optional<Cell> cell) {

    /** The column of that key; empty when it is none of these. */
    static Optional<EnteredColumn> of(int index, String key) {
        int point = key.indexOf('.');
        if (point < 0) {
            return Optional.empty();
        }
        String subject = key.substring(0, point);
        String field = key.substring(point + 1);
        if (field.equals("comment")) {
            return Optional.of(new EnteredColumn(index, subject, Optional.empty()));
        }
        return field.matches("regular\\[\\d{1,2}]|topicCluster|midterm|final|level|test")
                ? Optional.of(new EnteredColumn(index, subject, Optional.of(Cell.of(field))))
                : Optional.empty();
    }
}
