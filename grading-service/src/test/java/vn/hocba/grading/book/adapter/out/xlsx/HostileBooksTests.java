package vn.hocba.grading.book.adapter.out.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocba.grading.book.domain.BookReader.Reading;
import vn.hocba.grading.book.domain.FileCell;
import vn.hocba.grading.book.domain.FileRefusal;
import vn.hocba.grading.sample.BookDesk;
import vn.hocba.grading.sample.School;
import vn.hocba.grading.sample.Workbooks;

/** Small files that would take much memory or time, if a library read them as they are. */
class HostileBooksTests {

    private static final Duration SOON = Duration.ofMillis(900);
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String RELATIONSHIPS = "xl/_rels/workbook.xml.rels";
    private static final String DECOMPOSED = "e\u0302\u0301";

    private static byte[] file = new byte[0];

    @BeforeAll
    static void write() {
        var school = new School();
        school.open();
        file = new XlsxBookWriter().write(new BookDesk(school).book(School.manager()));
        assertThat(new XlsxBookReader().read(file)).isInstanceOf(Reading.Read.class);
    }

    @ParameterizedTest
    @CsvSource({
        "ZZZZZZ1, TOO_LARGE",
        "ZZZZZZZZZZZZ1, TOO_LARGE",
        "SG7, TOO_LARGE",
        "A501, TOO_LARGE",
        "A99999999999, TOO_LARGE",
        "A, NOT_A_WORKBOOK",
        "7, NOT_A_WORKBOOK",
        "A0, NOT_A_WORKBOOK",
        "A-1, NOT_A_WORKBOOK",
        "a7, NOT_A_WORKBOOK",
        "'', NOT_A_WORKBOOK",
    })
    void aCellStandsWhereAClassCanHaveOne(String reference, FileRefusal reason) {
        refused(sheet("<row r=\"300\"><c r=\"" + reference + "\"><v>1</v></c></row>"), reason);
        refused(
                sheet("<row r=\"300\"><c xmlns:x=\"y\" r=\"A300\" x:r=\"" + reference + "\"><v>1</v></c></row>"),
                reason);
    }

    @ParameterizedTest
    @CsvSource({
        "501, TOO_LARGE",
        "2147483647, TOO_LARGE",
        "99999999999, TOO_LARGE",
        "0, NOT_A_WORKBOOK",
        "-5, NOT_A_WORKBOOK",
        "x, NOT_A_WORKBOOK",
    })
    void aRowStandsWhereAClassCanHaveOne(String number, FileRefusal reason) {
        refused(sheet("<row r=\"" + number + "\"/>"), reason);
    }

    @Test
    void theLastCellOfTheLargestSheetIsRead() {
        assertThat(read(sheet("<row r=\"500\"><c r=\"SF500\"><v>1</v></c></row>")))
                .isInstanceOf(Reading.Read.class);
    }

    @Test
    void aPartHasAsManyCellsAsAClass() {
        String cells = "<row r=\"300\">" + "<c r=\"A300\"/>".repeat(100_001) + "</row>";
        refused(sheet(cells), FileRefusal.TOO_LARGE);
    }

    @Test
    void formulasAreFewAndElementsNotEndlesslyDeep() {
        String formulas = "<c><f t=\"array\" ref=\"A1:B2\">1</f></c>".repeat(1_001);
        refused(sheet("<row r=\"300\">" + formulas + "</row>"), FileRefusal.TOO_LARGE);
        String deep = "<v>".repeat(100_000) + "</v>".repeat(100_000);
        refused(sheet("<row r=\"300\"><c r=\"A300\">" + deep + "</c></row>"), FileRefusal.TOO_LARGE);
    }

    @Test
    void aLongTextThatManyCellsShareIsNotRead() {
        refused(shared("<si><t>" + DECOMPOSED.repeat(700_000) + "</t></si>", 400), FileRefusal.TOO_LARGE);
        String pieces = ("<r><t>" + DECOMPOSED.repeat(300) + "</t></r>").repeat(2_000);
        refused(shared("<si>" + pieces + "</si>", 400), FileRefusal.TOO_LARGE);
        String cut = (DECOMPOSED + "<!-- -->").repeat(100_000);
        refused(shared("<si><t>" + cut + "</t></si>", 400), FileRefusal.TOO_LARGE);
        refused(Workbooks.text(file, "E7", "x".repeat(20_001)), FileRefusal.TOO_LARGE);
    }

    @Test
    void whatIsLongerThanAnyCommentIsBroken() {
        Reading reading = read(Workbooks.text(file, "E7", DECOMPOSED.repeat(1_400)));
        assertThat(cell(reading, 6, 4)).isEqualTo(new FileCell(6, 4, FileCell.Kind.BROKEN, ""));
        String comment = DECOMPOSED.repeat(1_000);
        assertThat(cell(read(Workbooks.text(file, "E7", comment)), 6, 4))
                .isEqualTo(new FileCell(6, 4, FileCell.Kind.TEXT, "\u1ebf".repeat(1_000)));
    }

    @Test
    void aTextThatManyCellsShareIsKeptOnce() {
        Reading reading = read(shared("<si><t>" + DECOMPOSED.repeat(1_300) + "</t></si>", 90_000));
        assertThat(cell(reading, 301, 1).text())
                .hasSize(1_300)
                .isSameAs(cell(reading, 300, 0).text())
                .isSameAs(cell(reading, 479, 499).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<v>%s</v>",
                "<v><![CDATA[%s]]></v>",
                "<v>1<!-- -->%s</v>",
                "<v>1<x>1</x>%s</v>",
            })
    void anEndlessNumberIsNotRead(String cell) {
        byte[] plain = Workbooks.cell(file, "E7", "", cell.formatted("9".repeat(2_000_000)));
        refused(plain, FileRefusal.TOO_LARGE);
        refused(
                Workbooks.cell(file, "E7", "", cell.formatted("\u0669".repeat(201))),
                FileRefusal.TOO_LARGE); // Arabic digits, which Java reads
    }

    @ParameterizedTest
    @ValueSource(strings = {"&#49;", "&#x31;", "1<!-- -->", "1<x/>", "<![CDATA[1]]>", "1<?x y?>"})
    void anEndlessNumberIsSeenHoweverItsDigitsAreWritten(String digit) {
        refused(Workbooks.number(file, "E7", digit.repeat(201)), FileRefusal.TOO_LARGE);
        refused(Workbooks.number(file, "E7", digit.repeat(400_000)), FileRefusal.TOO_LARGE);
        assertThat(read(Workbooks.number(file, "E7", digit.repeat(50)))).isInstanceOf(Reading.Read.class);
    }

    @Test
    void aSheetLiesWhereSheetsAre() {
        String elsewhere = "xl/x/sheet1.xml";
        byte[] endless = Workbooks.number(file, "E7", "9".repeat(2_000_000));
        refused(moved(endless, elsewhere, "x/sheet1.xml"), FileRefusal.TOO_LARGE);
        for (String target : new String[] {"x/sheet1.xml", "/xl/x/sheet1.xml", "worksheets/../x/sheet1.xml"}) {
            refused(moved(file, elsewhere, target), FileRefusal.NOT_A_WORKBOOK);
        }
        refused(moved(file, "xl/worksheets/sheet1.bin", "worksheets/sheet1.bin"), FileRefusal.NOT_A_WORKBOOK);
        refused(moved(file, "xl/worksheets/x/sheet1.xml", "worksheets/x/sheet1.xml"), FileRefusal.NOT_A_WORKBOOK);
        assertThat(read(moved(file, "xl/worksheets/a.xml", "/xl/worksheets/a.xml")))
                .isInstanceOf(Reading.Read.class);
    }

    @Test
    void aPartIsOnlyOneSheet() {
        refused(
                Workbooks.rewritten(file, RELATIONSHIPS, xml -> xml.replace("sheet2.xml", "sheet1.xml")),
                FileRefusal.NOT_A_WORKBOOK);
        refused(
                Workbooks.rewritten(file, RELATIONSHIPS, xml -> xml.replace("sheet2.xml", "Sheet1.XML")),
                FileRefusal.NOT_A_WORKBOOK);
        refused(
                sheets(n -> "<sheet name=\"Học kì I\" sheetId=\"" + n + "\" r:id=\"rId3\"/>", 2),
                FileRefusal.NOT_A_WORKBOOK);
        refused(
                sheets(n -> "<sheet name=\"Học kì I\" sheetId=\"" + n + "\" r:id=\"rId3\"/>", 200_000),
                FileRefusal.TOO_LARGE);
        refused(
                Workbooks.rewritten(
                        file, RELATIONSHIPS, xml -> xml.replaceFirst("(<Relationship [^>]*sheet1.xml[^>]*/>)", "$1$1")),
                FileRefusal.NOT_A_WORKBOOK);
    }

    @Test
    void textsAndTheWorkbookHaveTheNamesByWhichTheyWereLookedAt() {
        for (String part : new String[] {"sharedStrings", "styles", "workbook"}) {
            refused(
                    Workbooks.rewritten(
                            file, "[Content_Types].xml", xml -> xml.replace("/xl/" + part + ".xml", "/xl/a.bin")),
                    FileRefusal.NOT_A_WORKBOOK);
        }
        refused(
                Workbooks.rewritten(
                        file, "[Content_Types].xml", xml -> xml.replace("/xl/workbook.xml", "/xl/other.xml")),
                FileRefusal.NOT_A_WORKBOOK);
    }

    /** As LibreOffice does. */
    @Test
    void relationshipsMayHaveATypeOfTheirOwn() {
        String type = "<Override PartName=\"/_rels/.rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/></Types>";
        byte[] typed = Workbooks.rewritten(file, "[Content_Types].xml", xml -> xml.replace("</Types>", type));
        assertThat(read(typed)).isInstanceOf(Reading.Read.class);
    }

    private static byte[] sheets(java.util.function.IntFunction<String> sheet, int count) {
        String all = IntStream.rangeClosed(1, count).mapToObj(sheet).collect(Collectors.joining());
        return Workbooks.rewritten(
                file,
                "xl/workbook.xml",
                xml -> xml.replaceFirst("(?s)<sheets>.*</sheets>", "<sheets>" + all + "</sheets>"));
    }

    /** The first sheet under another name. */
    private static byte[] moved(byte[] workbook, String part, String target) {
        var content = new java.util.concurrent.atomic.AtomicReference<>("");
        byte[] without = Workbooks.rewritten(workbook, SHEET, xml -> {
            content.set(xml);
            return "<x/>";
        });
        byte[] with = Workbooks.with(without, part, content.get().getBytes(StandardCharsets.UTF_8));
        return Workbooks.rewritten(
                with,
                RELATIONSHIPS,
                xml -> xml.replaceFirst("Target=\"/?[^\"]*worksheets/sheet1.xml\"", "Target=\"" + target + "\""));
    }

    /** With more rows in the first sheet. */
    private static byte[] sheet(String rows) {
        return Workbooks.rewritten(file, SHEET, xml -> xml.replace("</sheetData>", rows + "</sheetData>"));
    }

    /** With one shared string more, and this many cells that refer to it, from A301 on. */
    private static byte[] shared(String string, int cells) {
        var index = new java.util.concurrent.atomic.AtomicInteger();
        byte[] with = Workbooks.rewritten(file, "xl/sharedStrings.xml", xml -> {
            index.set(xml.split("<si>", -1).length - 1);
            return xml.replace("</sst>", string + "</sst>");
        });
        var rows = new StringBuilder();
        for (int i = 0; i < cells; i++) {
            int row = 301 + i / 500;
            rows.append(i % 500 == 0 ? "<row r=\"" + row + "\">" : "")
                    .append("<c t=\"s\"><v>")
                    .append(index)
                    .append("</v></c>")
                    .append(i % 500 == 499 || i == cells - 1 ? "</row>" : "");
        }
        return Workbooks.rewritten(with, SHEET, xml -> xml.replace("</sheetData>", rows + "</sheetData>"));
    }

    private static FileCell cell(Reading reading, int row, int column) {
        return ((Reading.Read) reading)
                .file()
                .sheets()
                .getFirst()
                .rows()
                .get(row)
                .get(column);
    }

    private static void refused(byte[] hostile, FileRefusal reason) {
        Instant before = Instant.now();
        assertThat(read(hostile)).isEqualTo(new Reading.Refused(reason));
        assertThat(Duration.between(before, Instant.now())).isLessThan(SOON);
    }

    private static Reading read(byte[] workbook) {
        return new XlsxBookReader().read(workbook);
    }
}
