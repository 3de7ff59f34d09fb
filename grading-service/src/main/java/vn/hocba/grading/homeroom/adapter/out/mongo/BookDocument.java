package vn.hocba.grading.homeroom.adapter.out.mongo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.hocba.grading.gradebook.domain.Author;
import vn.hocba.grading.gradebook.domain.CellChange;
import vn.hocba.grading.homeroom.domain.BookChange;
import vn.hocba.grading.homeroom.domain.BookChange.Step;
import vn.hocba.grading.homeroom.domain.BookRow;
import vn.hocba.grading.homeroom.domain.ClassState;
import vn.hocba.grading.homeroom.domain.HomeroomBook;
import vn.hocba.grading.homeroom.domain.SummerWork;
import vn.hocba.grading.homeroom.domain.YearEnd;
import vn.hocba.grading.regulation.domain.SchoolLevel;

/**
 * A homeroom book as a document. A change in the history is one line, its parts separated by tabs: pupil, field, before,
 * after.
 */
final class BookDocument {

    private static final String TAB = "\t";

    private BookDocument() {}

    static Document of(BookChange.Made change, Author by) {
        HomeroomBook book = change.book();
        var document = new Document("_id", book.classId());
        changing(book).forEach((field, value) -> {
            if (value != null) {
                document.append(field, value);
            }
        });
        Step step = change.step();
        return document.append(
                        "history", change.changes().isEmpty() ? List.of() : List.of(history(change.changes(), by)))
                .append("steps", step == null ? List.of() : List.of(of(step, by)));
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
        fields.put("historySize", book.historySize());
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
                document.get("historySize", Number.class).longValue(),
                document.get("version", Number.class).longValue());
    }

    static Document of(Step step, Author by) {
        return author(by).append("step", step.name()).append("reason", step.reason());
    }

    static Document history(List<CellChange> changes, Author by) {
        return author(by)
                .append(
                        "changes",
                        changes.stream()
                                .map(one -> String.join(TAB, one.pupilId(), one.field(), one.before(), one.after()))
                                .toList());
    }

    private static Document author(Author by) {
        return new Document("at", by.at().toString()).append("by", by.staffId()).append("role", by.role());
    }

    private static <T> Document mapped(Map<String, T> values, java.util.function.Function<T, Document> mapping) {
        var document = new Document();
        values.forEach((key, value) -> document.append(key, mapping.apply(value)));
        return document;
    }

    static String text(Document document, String field) {
        return Objects.requireNonNull(document.getString(field), field);
    }
}
