package vn.hocba.grading.book.adapter.out.xlsx;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hocba.grading.book.domain.FileRefusal;

/** Where a cell or a row says that it stands: a class's book is small, and a library believes what it reads here. */
final class CellPlace {

    /** No spreadsheet has a longer one. */
    private static final int LONGEST = 10;

    private static final int LETTERS = 26;
    private static final Pattern CELL = Pattern.compile("([A-Z]+)([1-9][0-9]*)");
    private static final Pattern ROW = Pattern.compile("[1-9][0-9]*");

    private CellPlace() {}

    /** Why a cell with this reference must not be read; empty when it may. */
    static Optional<FileRefusal> ofCell(String reference) {
        if (reference.length() > LONGEST) {
            return Optional.of(FileRefusal.TOO_LARGE);
        }
        Matcher parts = CELL.matcher(reference);
        if (!parts.matches()) {
            return Optional.of(FileRefusal.NOT_A_WORKBOOK);
        }
        long column =
                parts.group(1).chars().asLongStream().reduce(0, (sum, letter) -> sum * LETTERS + letter - 'A' + 1);
        return column > XlsxBookReader.MOST_COLUMNS ? Optional.of(FileRefusal.TOO_LARGE) : ofRow(parts.group(2));
    }

    /** Why a row with this number must not be read; empty when it may. */
    static Optional<FileRefusal> ofRow(String number) {
        if (number.length() > LONGEST) {
            return Optional.of(FileRefusal.TOO_LARGE);
        }
        if (!ROW.matcher(number).matches()) {
            return Optional.of(FileRefusal.NOT_A_WORKBOOK);
        }
        return Long.parseLong(number) > XlsxBookReader.MOST_ROWS
                ? Optional.of(FileRefusal.TOO_LARGE)
                : Optional.empty();
    }
}
