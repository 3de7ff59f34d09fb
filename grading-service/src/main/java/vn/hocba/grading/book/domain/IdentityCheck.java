package vn.hocba.grading.book.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Whether name and birthday in a row are those of the pupil whose id stands there: a workbook that was sorted by some
 * columns only would give everybody another's marks.
 */
record IdentityCheck(LocalDate dayZero) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu");

    /** The cell that speaks of somebody else; what is blank, or of whom nothing is known, contradicts nothing. */
    Optional<FileCell> wrong(FileSheet sheet, int row, SheetColumns columns, Pupil pupil) {
        return columns.of(Column.FULL_NAME)
                .flatMap(column -> sheet.cell(row, column))
                .filter(cell -> !spaced(cell.text()).equals(spaced(pupil.fullName())))
                .or(() -> columns.of(Column.DATE_OF_BIRTH)
                        .flatMap(column -> sheet.cell(row, column))
                        .filter(cell -> !isBirthday(cell, pupil.dateOfBirth())));
    }

    private boolean isBirthday(FileCell cell, LocalDate birthday) {
        try {
            return switch (cell.kind()) {
                case NUMBER ->
                    dayZero.plusDays((long) Double.parseDouble(cell.text())).equals(birthday);
                case TEXT ->
                    cell.text().equals(birthday.toString())
                            || LocalDate.parse(cell.text(), DAY).equals(birthday);
                case FORMULA, BROKEN -> false;
            };
        } catch (DateTimeException | ArithmeticException e) {
            return false; // no day at all
        }
    }

    private static String spaced(String name) {
        return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ");
    }
}
