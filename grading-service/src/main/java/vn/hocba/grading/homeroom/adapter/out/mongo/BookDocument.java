package vn.hocba.grading.homeroom.adapter.out.mongo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.hocba.grading.gradebook.domain.Author;
import vn.hocba.grading.gradebook.domain.ChangeLog;
import vn.hocba.grading.homeroom.domain.BookChange;
import vn.hocba.grading.homeroom.domain.BookChange.Step;
import vn.hocba.grading.homeroom.domain.BookRow;
import vn.hocba.grading.homeroom.domain.ClassState;
import vn.hocba.grading.homeroom.domain.HomeroomBook;
import vn.hocba.grading.homeroom.domain.SummerWork;
import vn.hocba.grading.homeroom.domain.YearEnd;
import vn.hocba.grading.regulation.domain.SchoolLevel;

/** A homeroom book as a document. */
final class BookDocument {

    private BookDocument() {}

    static Document of(HomeroomBook book) {
        var document = new Document("_id", book.classId());
        changing(book).forEach((field, value) -> {
            if (value != null) {
                document.append(field, value);
            }
        });
        return document;
    }

    /** Everything but the history; an absent value means that the field is not there. */
    static Map<String, @Nullable Object> changing(HomeroomBook book) {
        YearEnd end = book.yearEnd();
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("schoolCode", book.schoolCode());
        fields.put("level", book.level().name());
        fields.put("state", book.state().name());
        fields.put("rows", mapped(book.rows(), RowDocument::of));
        fields.put("rounds", new Document(Map.copyOf(book.rounds())));
        fields.put("summer", mapped(book.summer(), RowDocument::of));
        fields.put("yearEnd", end == null ? null : ResultDocument.of(end));
        return fields;
    }

    static HomeroomBook read(Document document) {
        var rows = new LinkedHashMap<String, BookRow>();
        document.get("rows", new Document()).forEach((pupil, row) -> rows.put(pupil, RowDocument.row((Document) row)));
        var summer = new LinkedHashMap<String, SummerWork>();
        document.get("summer", new Document())
                .forEach((pupil, work) -> summer.put(pupil, RowDocument.summer((Document) work)));
        var rounds = new LinkedHashMap<String, Integer>();
        document.get("rounds", new Document()).forEach((subject, round) -> rounds.put(subject, (Integer) round));
        Document end = document.get("yearEnd", Document.class);
        return new HomeroomBook(
                text(document, "_id"),
                text(document, "schoolCode"),
                SchoolLevel.valueOf(text(document, "level")),
                ClassState.valueOf(text(document, "state")),
                rows,
                rounds,
                summer,
                end == null ? null : ResultDocument.read(end),
                document.get("version", Number.class).longValue());
    }

    /** What was done in one call: values that changed, or a step of the class with its reason. */
    static Document entry(BookChange.Made change, Author by) {
        var log = ChangeLog.of(change.changes());
        var entry = new Document("at", by.at().toString())
                .append("by", by.staffId())
                .append("role", by.role())
                .append("fields", log.fields())
                .append("changes", log.lines());
        Step step = change.step();
        return step == null ? entry : entry.append("step", step.name()).append("reason", step.reason());
    }

    private static <T> Document mapped(Map<String, T> values, Function<T, Document> mapping) {
        var document = new Document();
        values.forEach((key, value) -> document.append(key, mapping.apply(value)));
        return document;
    }

    static String text(Document document, String field) {
        return Objects.requireNonNull(document.getString(field), field);
    }
}
