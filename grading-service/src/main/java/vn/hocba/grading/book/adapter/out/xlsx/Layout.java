package vn.hocba.grading.book.adapter.out.xlsx;

/**
 * Where things stand in a sheet of the workbook, rows from 0. The row of keys says what each column is: whoever hides or
 * moves columns takes the key along.
 */
final class Layout {

    static final int TITLE = 0;
    static final int SUBTITLE = 1;
    static final int CLASS = 2;
    static final int GROUPS = 3;
    static final int TITLES = 4;
    static final int KEYS = 5;
    static final int FIRST_PUPIL = 6;

    /** The class's id stands beside its label. */
    static final int CLASS_ID_COLUMN = 2;

    private Layout() {}
}
