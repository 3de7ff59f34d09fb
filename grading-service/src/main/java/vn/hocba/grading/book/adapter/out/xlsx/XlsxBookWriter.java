package vn.hocba.grading.book.adapter.out.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.Workbook;
import org.springframework.stereotype.Component;
import vn.hocba.grading.book.domain.BookSheet;
import vn.hocba.grading.book.domain.BookWriter;
import vn.hocba.grading.book.domain.ClassBook;

/** The book as a workbook that teachers fill in and send back: numbers are numbers, dates are dates, no formulas. */
@Component("xlsxBookWriter")
class XlsxBookWriter implements BookWriter {

    private static final String APPLICATION = "Hoc ba so";
    private static final String APPLICATION_VERSION = "1.0";
    private static final int TYPICAL_SIZE = 64 * 1024;

    @Override
    public byte[] write(ClassBook book) {
        var out = new ByteArrayOutputStream(TYPICAL_SIZE);
        try (var workbook = new Workbook(out, APPLICATION, APPLICATION_VERSION)) {
            workbook.setGlobalDefaultFont("Times New Roman", SheetPainter.FONT_SIZE);
            for (BookSheet sheet : book.sheets()) {
                new SheetPainter(workbook.newWorksheet(sheet.period().title()), book, sheet).paint();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
