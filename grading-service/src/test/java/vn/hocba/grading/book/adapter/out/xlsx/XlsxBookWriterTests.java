package vn.hocba.grading.book.adapter.out.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocba.grading.book.domain.BookLayout;
import vn.hocba.grading.regulation.domain.SchoolLevel;
import vn.hocba.grading.sample.BookDesk;
import vn.hocba.grading.sample.School;

class XlsxBookWriterTests {

    private final BookDesk desk = new BookDesk(new School());

    @ParameterizedTest
    @CsvSource({"UPPER_SECONDARY, 10, 3", "PRIMARY, 4, 2"})
    void everySheetIsThere(SchoolLevel level, int grade, int sheets) throws IOException {
        byte[] file = new XlsxBookWriter().write(desk.filled(level, grade, 40).book(School.manager()));
        Files.createDirectories(Path.of("target", "books"));
        Files.write(Path.of("target", "books", level + ".xlsx"), file);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getSheets()).hasSize(sheets);
            assertThat(workbook.getFirstSheet().read()).hasSize(BookLayout.FIRST_PUPIL + 40);
        }
    }

    @Test
    void numbersAreNumbersAndDatesAreDates() throws IOException {
        byte[] file = new XlsxBookWriter()
                .write(desk.filled(SchoolLevel.UPPER_SECONDARY, 10, 3).book(School.manager()));
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            Sheet sheet = workbook.findSheet("Học kì I").orElseThrow();
            List<Row> rows = sheet.read();
            assertThat(rows.get(BookLayout.CLASS).getCellText(BookLayout.CLASS_ID_COLUMN))
                    .isEqualTo(School.CLASS);
            Row an = rows.get(BookLayout.FIRST_PUPIL);
            assertThat(an.getCellText(2)).isEqualTo("Nguyễn Thị Thùy Ân");
            assertThat(an.getCellAsDate(3).orElseThrow().toLocalDate()).isEqualTo(LocalDate.of(2010, 3, 12));
            assertThat(rows.get(BookLayout.KEYS).getCellText(4)).isEqualTo("VAN.regular[0]");
            assertThat(an.getCell(4).getType()).isEqualTo(CellType.NUMBER);
            assertThat(an.getCellAsNumber(4).orElseThrow()).isEqualByComparingTo(new BigDecimal("8.5"));
        }
    }
}
