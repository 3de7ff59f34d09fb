package vn.hocba.grading.correction.adapter.out.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import vn.hocba.grading.correction.domain.Correction;
import vn.hocba.grading.correction.domain.CorrectionState;
import vn.hocba.grading.correction.domain.CorrectionStep;
import vn.hocba.grading.correction.domain.Target;
import vn.hocba.grading.gradebook.domain.Author;
import vn.hocba.grading.gradebook.domain.Cell;
import vn.hocba.grading.gradebook.domain.Replacement;
import vn.hocba.grading.regulation.domain.Semester;

/** A correction as a document; its steps are its history. */
final class CorrectionDocument {

    private CorrectionDocument() {}

    static Document of(Correction correction) {
        Target target = correction.target();
        return new Document("_id", correction.id())
                .append("classId", target.classId())
                .append("schoolCode", target.schoolCode())
                .append("subjectCode", target.subjectCode())
                .append("pupilId", target.pupilId())
                .append(
                        "replacements",
                        correction.replacements().stream()
                                .map(CorrectionDocument::of)
                                .toList())
                .append("reason", correction.reason())
                .append("state", correction.state().name())
                .append("open", correction.state().isOpen())
                .append("steps", steps(correction))
                .append("yearResultVersion", correction.yearResultVersion());
    }

    static Correction read(Document document) {
        return new Correction(
                text(document, "_id"),
                new Target(
                        text(document, "classId"),
                        text(document, "schoolCode"),
                        text(document, "subjectCode"),
                        text(document, "pupilId")),
                document.getList("replacements", Document.class).stream()
                        .map(CorrectionDocument::replacement)
                        .toList(),
                text(document, "reason"),
                CorrectionState.valueOf(text(document, "state")),
                document.getList("steps", Document.class).stream()
                        .map(CorrectionDocument::step)
                        .toList(),
                number(document, "yearResultVersion"),
                number(document, "version"));
    }

    static List<Document> steps(Correction correction) {
        return correction.steps().stream().map(CorrectionDocument::of).toList();
    }

    private static Document of(Replacement one) {
        var document = new Document("semester", one.semester().number())
                .append("before", one.before())
                .append("after", one.after());
        one.cell().ifPresent(cell -> document.append("cell", cell.path()));
        return document;
    }

    private static Replacement replacement(Document document) {
        return new Replacement(
                Semester.of(document.getInteger("semester")),
                Optional.ofNullable(document.getString("cell")).map(Cell::of),
                text(document, "before"),
                text(document, "after"));
    }

    private static Document of(CorrectionStep step) {
        return new Document("state", step.state().name())
                .append("by", step.by().staffId())
                .append("role", step.by().role())
                .append("at", step.by().at().toString())
                .append("assignment", step.assignment())
                .append("reason", step.reason());
    }

    private static CorrectionStep step(Document document) {
        return new CorrectionStep(
                CorrectionState.valueOf(text(document, "state")),
                new Author(text(document, "by"), text(document, "role"), Instant.parse(text(document, "at"))),
                text(document, "assignment"),
                text(document, "reason"));
    }

    private static long number(Document document, String field) {
        return document.get(field, Number.class).longValue();
    }

    private static String text(Document document, String field) {
        return Objects.requireNonNull(document.getString(field), field);
    }
}
