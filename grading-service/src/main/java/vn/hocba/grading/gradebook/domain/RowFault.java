package vn.hocba.grading.gradebook.domain;

/**
 * A fault in a row of a request.
 *
 * @param row from 0
 * @param field below the row, such as {@code regular[1]}
 */
public record RowFault(int row, String field, Fault fault) {

    public FieldFault toField() {
        return new FieldFault("rows[" + row + "]." + field, fault);
    }
}
