package vn.hocba.grading.gradebook.adapter.out.mongo;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.hocba.grading.gradebook.domain.Author;
import vn.hocba.grading.gradebook.domain.Cell;
import vn.hocba.grading.gradebook.domain.ChangeLog;
import vn.hocba.grading.gradebook.domain.Closing;
import vn.hocba.grading.gradebook.domain.GradebookChange;
import vn.hocba.grading.gradebook.domain.GradebookEntry;
import vn.hocba.grading.gradebook.domain.PupilMarks;
import vn.hocba.grading.gradebook.domain.SemesterMarks;
import vn.hocba.grading.gradebook.domain.SubjectGradebook;
import vn.hocba.grading.regulation.domain.Mark;

/** A gradebook as a document: {@code rows.<pupilId>.s1.{regular[0], midterm, ...}}. */
final class GradebookDocument {

    private static final String COMMENT = "comment";
    private static final String CORRECTION = "correction";

    private GradebookDocument() {}

    static Document of(SubjectGradebook gradebook) {
        var document = new Document("_id", gradebook.id())
                .append("classId", gradebook.classId())
                .append("subjectCode", gradebook.subjectCode())
                .append("rows", rows(gradebook));
        Closing closing = gradebook.closing();
        return closing == null ? document : document.append("closing", of(closing));
    }

    static SubjectGradebook read(Document document) {
        var rows = new LinkedHashMap<String, PupilMarks>();
        document.get("rows", new Document()).forEach((pupil, row) -> rows.put(pupil, row((Document) row)));
        return new SubjectGradebook(
                text(document, "classId"),
                text(document, "subjectCode"),
                rows,
                closing(document.get("closing", Document.class)),
                document.get("version", Number.class).longValue());
    }

    static Document rows(SubjectGradebook gradebook) {
        var rows = new Document();
        gradebook.rows().forEach((pupil, marks) -> rows.append(pupil, row(marks)));
        return rows;
    }

    static Document row(PupilMarks marks) {
        var row = new Document();
        if (!marks.first().isEmpty()) {
            row.append("s1", semester(marks.first()));
        }
        if (!marks.second().isEmpty()) {
            row.append("s2", semester(marks.second()));
        }
        return row;
    }

    static Document of(Closing closing) {
        return new Document("round", closing.round())
                .append("by", closing.by().staffId())
                .append("role", closing.by().role())
                .append("at", closing.by().at().toString());
    }

    /** What was done in one call. */
    static Document entry(GradebookChange.Made change, Author by) {
        var log = ChangeLog.of(change.changes());
        var entry = new Document("at", by.at().toString())
                .append("by", by.staffId())
                .append("role", by.role())
                .append("fields", log.fields())
                .append("changes", log.lines());
        if (!change.correction().isEmpty()) {
            entry.append(CORRECTION, change.correction());
        }
        return change.closes() ? entry.append("closed", true) : entry;
    }

    static GradebookEntry entry(Document entry) {
        var log = new ChangeLog(entry.getList("fields", String.class), entry.getList("changes", String.class));
        return new GradebookEntry(
                entry.get("version", Number.class).longValue(),
                author(entry),
                entry.getBoolean("closed", false),
                log.changes(),
                entry.get(CORRECTION, ""));
    }

    private static Author author(Document document) {
        return new Author(text(document, "by"), text(document, "role"), Instant.parse(text(document, "at")));
    }

    private static Document semester(SemesterMarks marks) {
        var semester = new Document();
        marks.marks().forEach((cell, mark) -> semester.append(cell.path(), mark.text()));
        return marks.comment().isEmpty() ? semester : semester.append(COMMENT, marks.comment());
    }

    private static PupilMarks row(Document row) {
        return new PupilMarks(semester(row.get("s1", Document.class)), semester(row.get("s2", Document.class)));
    }

    private static SemesterMarks semester(@Nullable Document semester) {
        if (semester == null) {
            return SemesterMarks.NONE;
        }
        var marks = new TreeMap<Cell, Mark>();
        for (Map.Entry<String, Object> entry : semester.entrySet()) {
            if (!entry.getKey().equals(COMMENT)) {
                marks.put(Cell.of(entry.getKey()), Mark.of(String.valueOf(entry.getValue())));
            }
        }
        String comment = semester.getString(COMMENT);
        return new SemesterMarks(marks, comment == null ? "" : comment);
    }

    private static @Nullable Closing closing(@Nullable Document closing) {
        if (closing == null) {
            return null;
        }
        return new Closing(closing.getInteger("round"), author(closing));
    }

    private static String text(Document document, String field) {
        return Objects.requireNonNull(document.getString(field), field);
    }
}
