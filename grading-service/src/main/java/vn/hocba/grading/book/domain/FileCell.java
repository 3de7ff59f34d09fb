package vn.hocba.grading.book.domain;

/**
 * A cell of a workbook that somebody sent.
 *
 * @param row from 0
 * @param column from 0
 * @param text composed (NFC) and without blanks around it; of a number its digits with a point
 */
public record FileCell(int row, int column, Kind kind, String text) {

    private static final int LETTERS = 26;

    /** What stands in it. */
    public enum Kind {
        TEXT,
        NUMBER,
        FORMULA,
        /** An error value, or something that is neither text nor number. */
        BROKEN
    }

    /** As spreadsheets name it: {@code C7}. */
    public String name() {
        return name(row, column);
    }

    static String name(int row, int column) {
        var letters = new StringBuilder();
        for (int left = column + 1; left > 0; left = (left - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (left - 1) % LETTERS));
        }
        return letters.append(row + 1).toString();
    }
}
