package vn.hocba.grading.book.domain;

/**
 * Where things stand in a sheet of the workbook, rows from 0. The row of keys says what each column is: whoever hides or
 * moves columns takes the key along.
 */
public final class BookLayout {

    public static final int TITLE = 0;
    public static final int SUBTITLE = 1;
    public static final int CLASS = 2;
    public static final int GROUPS = 3;
    public static final int TITLES = 4;
    public static final int KEYS = 5;
    public static final int FIRST_PUPIL = 6;

    /** The class's id stands beside its label. */
    public static final int CLASS_ID_COLUMN = 2;

    private BookLayout() {}
}
