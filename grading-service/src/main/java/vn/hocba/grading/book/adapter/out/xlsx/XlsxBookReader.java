package vn.hocba.grading.book.adapter.out.xlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hocba.grading.book.domain.BookFile;
import vn.hocba.grading.book.domain.BookReader;
import vn.hocba.grading.book.domain.FileCell;
import vn.hocba.grading.book.domain.FileCell.Kind;
import vn.hocba.grading.book.domain.FileRefusal;
import vn.hocba.grading.book.domain.FileSheet;
import vn.hocba.grading.gradebook.domain.CheckedRows;

/** Reads a sent workbook as far as a class's book can be large. */
@Component
class XlsxBookReader implements BookReader {

    static final int MOST_SHEETS = 10;
    static final int MOST_ROWS = 500;
    static final int MOST_COLUMNS = 500;

    /** Spreadsheets keep 8.2 as 8.199999999999999: more digits than these were never typed. */
    private static final MathContext TYPED = new MathContext(10);

    /** Even with every mark apart from its letter, a comment that may be stored is shorter. */
    private static final int MOST_TEXT = 4 * CheckedRows.LONGEST_COMMENT;

    private static final int MOST_ZEROS = 20;
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final ReadingOptions OPTIONS = new ReadingOptions(false, true);

    @Override
    public Reading read(byte[] bytes) {
        Optional<FileRefusal> refusal = PackageCheck.refusal(bytes);
        if (refusal.isPresent()) {
            return new Reading.Refused(refusal.get());
        }
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), OPTIONS)) {
            List<Sheet> sheets;
            try (Stream<Sheet> all = workbook.getSheets()) {
                sheets = all.limit(MOST_SHEETS + 1L).toList();
            }
            var read = new ArrayList<FileSheet>();
            var texts = new Texts();
            for (Sheet sheet : sheets) {
                Optional<FileSheet> cells = cells(sheet, texts);
                if (cells.isEmpty() || sheets.size() > MOST_SHEETS) {
                    return new Reading.Refused(FileRefusal.TOO_LARGE);
                }
                read.add(cells.get());
            }
            return new Reading.Read(new BookFile(read, workbook.isDate1904() ? DAY_ZERO_OF_1904 : DAY_ZERO));
        } catch (IOException | RuntimeException e) { // the library has no one exception for what is no workbook
            return new Reading.Refused(FileRefusal.NOT_A_WORKBOOK);
        }
    }

    /** Empty when there is more than a class can have. */
    private static Optional<FileSheet> cells(Sheet sheet, Texts texts) throws IOException {
        var cells = new ArrayList<FileCell>();
        try (Stream<Row> rows = sheet.openStream()) {
            for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                Row row = each.next();
                if (row.getRowNum() > MOST_ROWS || row.getCellCount() > MOST_COLUMNS) {
                    return Optional.empty();
                }
                for (Cell cell : row) {
                    FileCell read = read(cell, row.getRowNum() - 1, texts);
                    if (read != null) {
                        cells.add(read);
                    }
                }
            }
        }
        return Optional.of(FileSheet.of(texts.composed(sheet.getName()), cells));
    }

    private static @Nullable FileCell read(@Nullable Cell cell, int row, Texts texts) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return null;
        }
        int column = cell.getColumnIndex();
        return switch (cell.getType()) {
            case NUMBER -> number(row, column, cell.asNumber().round(TYPED).stripTrailingZeros());
            case STRING -> text(row, column, cell.asString(), texts);
            case FORMULA -> new FileCell(row, column, Kind.FORMULA, "");
            case BOOLEAN, ERROR -> new FileCell(row, column, Kind.BROKEN, "");
            case EMPTY -> null;
        };
    }

    private static @Nullable FileCell text(int row, int column, String typed, Texts texts) {
        if (typed.length() > MOST_TEXT) {
            return new FileCell(row, column, Kind.BROKEN, "");
        }
        String text = texts.composed(typed);
        return text.isEmpty() ? null : new FileCell(row, column, Kind.TEXT, text);
    }

    /** Written out, 1E999999999 would fill the memory. */
    private static FileCell number(int row, int column, BigDecimal value) {
        return Math.abs((long) value.scale()) > MOST_ZEROS
                ? new FileCell(row, column, Kind.BROKEN, "")
                : new FileCell(row, column, Kind.NUMBER, value.toPlainString());
    }
}
