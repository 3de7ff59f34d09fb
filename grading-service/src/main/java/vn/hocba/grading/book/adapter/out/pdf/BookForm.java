package vn.hocba.grading.book.adapter.out.pdf;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import vn.hocba.grading.book.domain.BookSheet;
import vn.hocba.grading.book.domain.BookSheet.Line;
import vn.hocba.grading.book.domain.ClassBook;
import vn.hocba.grading.book.domain.Column;
import vn.hocba.grading.book.domain.Labels;
import vn.hocba.grading.homeroom.domain.ClassState;
import vn.hocba.kit.pdf.Html;

/** A book as HTML. What is too wide for a page goes on in a further table, group by group, with the names again. */
final class BookForm {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    private static final String LEGEND =
            "TX: đánh giá thường xuyên; CCĐ: cụm chuyên đề; GK, CK: đánh giá giữa kì, cuối kì; "
                    + "TB, KQ: kết quả học kì; KTL: sau kiểm tra lại; RLH: sau rèn luyện trong hè; Đ, CĐ: Đạt, Chưa đạt; "
                    + "CP, KP: nghỉ có phép, không phép; KT: điểm kiểm tra định kì.";
    private static final int PAGE_WIDTH = 204;
    private static final int MARK_WIDTH = 8;
    private static final int WORD_WIDTH = 11;
    private static final int LONG_WIDTH = 26;

    private final ClassBook book;
    private final String css;

    BookForm(ClassBook book, String css) {
        this.book = book;
        this.css = css;
    }

    String html() {
        var html = new Html();
        html.raw("<!DOCTYPE html><html lang=\"vi\"><head><meta charset=\"UTF-8\"/>")
                .element("title", "", book.title() + " " + book.facts().name())
                .raw("<style>")
                .raw(css)
                .raw("</style></head><body>");
        html.raw("<div class=\"foot\">")
                .element("p", "legend", LEGEND)
                .text("Lớp " + book.facts().name() + ", năm học " + book.facts().schoolYear() + ". Trích lúc "
                        + book.composedAt().atZone(ZONE).format(MOMENT) + ". " + state(book.state()) + ". Trang ")
                .raw("<span class=\"page\"></span></div>");
        boolean first = true;
        for (BookSheet sheet : book.sheets()) {
            for (List<Column> columns : portions(sheet)) {
                html.raw(first ? "<div>" : "<div class=\"next\">");
                heading(html, sheet);
                table(html, sheet, columns);
                html.raw("</div>");
                first = false;
            }
        }
        return html.raw("</body></html>").toString();
    }

    private void heading(Html html, BookSheet sheet) {
        html.element("h1", "", book.title())
                .element(
                        "p",
                        "sub",
                        "Trường " + book.facts().schoolCode() + "    Lớp "
                                + book.facts().name() + "    Năm học "
                                + book.facts().schoolYear() + "    "
                                + sheet.period().title() + "    GVCN: "
                                + book.homeroomTeacher());
    }

    private static void table(Html html, BookSheet sheet, List<Column> columns) {
        html.raw("<table class=\"marks\"><thead><tr>")
                .raw("<th rowspan=\"2\" class=\"n\">STT</th><th rowspan=\"2\" class=\"name\">Họ và tên</th>")
                .raw("<th rowspan=\"2\" class=\"day\">Ngày sinh</th>");
        for (int i = 0; i < columns.size(); ) {
            Column column = columns.get(i);
            int to = end(columns, i);
            if (column.group().isEmpty()) {
                html.raw("<th rowspan=\"2\" class=\"" + cssClass(column) + "\">")
                        .text(column.title())
                        .raw("</th>");
            } else {
                html.raw("<th colspan=\"" + (to - i) + "\">")
                        .text(column.group())
                        .raw("</th>");
            }
            i = to;
        }
        html.raw("</tr><tr>");
        columns.stream()
                .filter(column -> !column.group().isEmpty())
                .forEach(column -> html.element("th", cssClass(column), column.title()));
        html.raw("</tr></thead><tbody>");
        sheet.lines().forEach(line -> row(html, line, columns));
        html.raw("</tbody></table>");
    }

    private static void row(Html html, Line line, List<Column> columns) {
        String birthday = line.values().getOrDefault(Column.DATE_OF_BIRTH, "");
        html.raw("<tr>")
                .element("td", "n", line.values().getOrDefault(Column.NUMBER, ""))
                .element("td", "name", line.values().getOrDefault(Column.FULL_NAME, ""))
                .element(
                        "td",
                        "day",
                        birthday.isEmpty() ? "" : LocalDate.parse(birthday).format(DAY));
        for (Column column : columns) {
            String computed = column.kind() == Column.Kind.RESULT ? " result" : "";
            html.element("td", "m" + computed, shown(column, line.value(column)));
        }
        html.raw("</tr>");
    }

    /** Several awards stand in one cell. */
    private static String shown(Column column, String value) {
        return String.join(
                "\n",
                List.of(value.split(" ")).stream()
                        .map(one -> Labels.shown(column, one))
                        .toList());
    }

    /** Whole groups, as many as a page is wide; what is not of a subject stays together if a page can hold it. */
    private static List<List<Column>> portions(BookSheet sheet) {
        List<Column> shown = sheet.columns().stream()
                .filter(column -> column.kind() == Column.Kind.MARK || column.kind() == Column.Kind.RESULT)
                .filter(column -> !isRare(column)
                        || sheet.lines().stream()
                                .anyMatch(line -> !line.value(column).isEmpty()))
                .toList();
        var portions = new ArrayList<List<Column>>();
        var portion = new ArrayList<Column>();
        int width = 0;
        for (int i = 0; i < shown.size(); ) {
            int to = end(shown, i);
            List<Column> group = shown.subList(i, to);
            int together = isOfTheClass(group.getFirst()) && (portion.isEmpty() || !isOfTheClass(portion.getLast()))
                    ? width(shown.subList(i, shown.size()))
                    : width(group);
            if (width + together > PAGE_WIDTH && !portion.isEmpty()) {
                portions.add(List.copyOf(portion));
                portion.clear();
                width = 0;
            }
            portion.addAll(group);
            width += width(group);
            i = to;
        }
        portions.add(List.copyOf(portion));
        return portions;
    }

    /** Most classes have nothing there: then the page shows no empty column. */
    private static boolean isRare(Column column) {
        return column.key().endsWith(".topicCluster")
                || column.key().endsWith(".afterRetest")
                || column.key().endsWith(".afterTraining");
    }

    /** Where the group that begins here ends. */
    private static int end(List<Column> columns, int from) {
        String group = columns.get(from).group();
        int to = from + 1;
        while (!group.isEmpty()
                && to < columns.size()
                && columns.get(to).group().equals(group)) {
            to++;
        }
        return to;
    }

    /** Conduct, traits and results; the keys of subjects begin with their codes. */
    private static boolean isOfTheClass(Column column) {
        return Character.isLowerCase(column.key().charAt(0));
    }

    private static int width(List<Column> columns) {
        return columns.stream().mapToInt(BookForm::width).sum();
    }

    private static int width(Column column) {
        return switch (cssClass(column)) {
            case "mark" -> MARK_WIDTH;
            case "long" -> LONG_WIDTH;
            default -> WORD_WIDTH;
        };
    }

    private static String cssClass(Column column) {
        if (column.key().equals("decision") || column.key().equals("awards")) {
            return "long";
        }
        boolean word = column.key().startsWith("learning")
                || column.key().startsWith("conduct")
                || column.title().length() > 5;
        return word ? "word" : "mark";
    }

    private static String state(ClassState state) {
        return switch (state) {
            case OPEN -> "Chưa khóa sổ";
            case CLOSED -> "Đã khóa sổ, chưa phê duyệt";
            case APPROVED -> "Đã phê duyệt";
        };
    }
}
