package vn.hocba.grading.book.adapter.in.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.hocba.grading.book.domain.BookSheet;
import vn.hocba.grading.book.domain.ClassBook;
import vn.hocba.grading.book.domain.Column;

/** A class's book on the wire. */
final class BookResponses {

    private BookResponses() {}

    /** @param composedAt when it was read; nothing of it is stored */
    record ClassBookResponse(
            String classId,
            String className,
            String schoolCode,
            String schoolYear,
            String level,
            int grade,
            String state,
            String title,
            String homeroomTeacher,
            Instant composedAt,
            List<SheetResponse> sheets) {

        static ClassBookResponse of(ClassBook book) {
            return new ClassBookResponse(
                    book.facts().classId(),
                    book.facts().name(),
                    book.facts().schoolCode(),
                    book.facts().schoolYear().toString(),
                    book.facts().level().name(),
                    book.facts().grade(),
                    book.state().name(),
                    book.title(),
                    book.homeroomTeacher(),
                    book.composedAt(),
                    book.sheets().stream().map(SheetResponse::of).toList());
        }
    }

    /** @param period SEMESTER_1, SEMESTER_2 or YEAR */
    record SheetResponse(String period, List<ColumnResponse> columns, List<Map<String, String>> rows) {

        static SheetResponse of(BookSheet sheet) {
            return new SheetResponse(
                    sheet.period().name(),
                    sheet.columns().stream().map(ColumnResponse::of).toList(),
                    sheet.lines().stream().map(BookSheet.Line::values).toList());
        }
    }

    /** @param kind IDENTITY, MARK, COMMENT or RESULT */
    record ColumnResponse(String key, String group, String title, String kind) {

        static ColumnResponse of(Column column) {
            return new ColumnResponse(
                    column.key(), column.group(), column.title(), column.kind().name());
        }
    }
}
