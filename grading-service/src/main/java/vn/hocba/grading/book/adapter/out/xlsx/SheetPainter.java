package vn.hocba.grading.book.adapter.out.xlsx;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Worksheet;
import vn.hocba.grading.book.domain.BookLayout;
import vn.hocba.grading.book.domain.BookSheet;
import vn.hocba.grading.book.domain.BookSheet.Line;
import vn.hocba.grading.book.domain.ClassBook;
import vn.hocba.grading.book.domain.Column;
import vn.hocba.grading.book.domain.Labels;

/** Writes one sheet. */
final class SheetPainter {

    static final double FONT_SIZE = 11;

    private static final int SMALL = 8;
    private static final int TITLE_SIZE = 14;
    private static final int PRINT_SCALE = 75;
    private static final double GROUP_HEIGHT = 32;
    private static final double TITLES_HEIGHT = 30;
    private static final String GREY = "808080";
    private static final String HEAD = "DDEBF7";
    private static final String COMPUTED = "F2F2F2";
    private static final String CENTER = "center";
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,2}\\.\\d");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,3}");

    private final Worksheet out;
    private final ClassBook book;
    private final BookSheet sheet;
    private final List<Column> columns;

    SheetPainter(Worksheet out, ClassBook book, BookSheet sheet) {
        this.out = out;
        this.book = book;
        this.sheet = sheet;
        this.columns = sheet.columns();
    }

    void paint() {
        heading();
        groups();
        for (int i = 0; i < columns.size(); i++) {
            titles(i, columns.get(i));
        }
        for (int row = 0; row < sheet.lines().size(); row++) {
            line(BookLayout.FIRST_PUPIL + row, sheet.lines().get(row));
        }
        int identity = (int) columns.stream()
                .filter(column -> column.kind() == Column.Kind.IDENTITY)
                .count();
        out.freezePane(identity, BookLayout.FIRST_PUPIL);
        out.paperSize(PaperSize.A3_PAPER);
        out.pageOrientation("landscape");
        out.pageScale(PRINT_SCALE);
        out.repeatCols(0, identity - 1);
        out.repeatRows(BookLayout.GROUPS, BookLayout.TITLES);
    }

    private void heading() {
        out.value(BookLayout.TITLE, 0, book.title());
        out.style(BookLayout.TITLE, 0).bold().fontSize(TITLE_SIZE).set();
        String subtitle = "Lớp " + book.facts().name() + ", năm học "
                + book.facts().schoolYear() + ", " + sheet.period().title() + ", trường "
                + book.facts().schoolCode() + ", GVCN: " + book.homeroomTeacher();
        out.value(BookLayout.SUBTITLE, 0, subtitle);
        out.value(BookLayout.CLASS, 0, "Mã lớp:");
        out.value(BookLayout.CLASS, BookLayout.CLASS_ID_COLUMN, book.facts().classId());
        out.range(BookLayout.CLASS, 0, BookLayout.CLASS, BookLayout.CLASS_ID_COLUMN)
                .style()
                .fontSize(SMALL)
                .fontColor(GREY)
                .set();
    }

    /** Neighbours with the same group share one cell above them. */
    private void groups() {
        int from = 0;
        for (int i = 1; i <= columns.size(); i++) {
            String group = columns.get(from).group();
            if (i == columns.size() || !columns.get(i).group().equals(group) || group.isEmpty()) {
                out.value(BookLayout.GROUPS, from, group);
                if (i - from > 1) {
                    out.range(BookLayout.GROUPS, from, BookLayout.GROUPS, i - 1).merge();
                }
                from = i;
            }
        }
        out.range(BookLayout.GROUPS, 0, BookLayout.TITLES, columns.size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .horizontalAlignment(CENTER)
                .verticalAlignment(CENTER)
                .fillColor(HEAD)
                .borderStyle(BorderStyle.THIN)
                .set();
        out.range(BookLayout.KEYS, 0, BookLayout.KEYS, columns.size() - 1)
                .style()
                .fontSize(SMALL)
                .fontColor(GREY)
                .horizontalAlignment(CENTER)
                .borderStyle(BorderStyle.THIN)
                .set();
        out.rowHeight(BookLayout.GROUPS, GROUP_HEIGHT);
        out.rowHeight(BookLayout.TITLES, TITLES_HEIGHT);
    }

    private void titles(int index, Column column) {
        out.value(BookLayout.TITLES, index, column.title());
        out.value(BookLayout.KEYS, index, column.key());
        out.width(index, Widths.of(column));
    }

    private void line(int row, Line line) {
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String format = value(row, i, column, line.value(column));
            var style = out.style(row, i)
                    .borderStyle(BorderStyle.THIN)
                    .verticalAlignment(CENTER)
                    .horizontalAlignment(Widths.isText(column) ? "left" : CENTER)
                    .format(format);
            if (column.kind() == Column.Kind.RESULT) {
                style = style.fillColor(COMPUTED);
            }
            if (column.key().endsWith("Id")) {
                style = style.fontSize(SMALL).fontColor(GREY);
            }
            style.set();
        }
    }

    /** Writes it as what it is; gives its format. */
    private String value(int row, int index, Column column, String value) {
        if (value.isEmpty()) {
            return column.kind() == Column.Kind.IDENTITY ? "@" : "General";
        }
        if (column.key().equals(Column.DATE_OF_BIRTH)) {
            out.value(row, index, LocalDate.parse(value));
            return "dd/mm/yyyy";
        }
        boolean maybeNumber = !Widths.isText(column) && !column.key().endsWith("Id");
        if (maybeNumber && DECIMAL.matcher(value).matches()) {
            out.value(row, index, new BigDecimal(value));
            return "0.0";
        }
        if (maybeNumber && WHOLE.matcher(value).matches()) {
            out.value(row, index, new BigDecimal(value));
            return "0";
        }
        out.value(row, index, Labels.shown(column, value));
        return "@";
    }
}
