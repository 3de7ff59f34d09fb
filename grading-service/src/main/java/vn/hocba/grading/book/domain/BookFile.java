package vn.hocba.grading.book.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * A workbook that somebody sent; nothing is believed yet.
 *
 * @param dayZero the day that the serial number 0 stands for: spreadsheets know two
 */
public record BookFile(List<FileSheet> sheets, LocalDate dayZero) {

    public BookFile {
        sheets = List.copyOf(sheets);
    }
}
