package vn.hocba.grading.homeroom.adapter.out.mongo;

import static vn.hocba.grading.homeroom.adapter.out.mongo.BookDocument.text;
import static vn.hocba.grading.homeroom.adapter.out.mongo.RowDocument.attainment;
import static vn.hocba.grading.homeroom.adapter.out.mongo.RowDocument.put;

import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.hocba.grading.homeroom.domain.PupilResult;
import vn.hocba.grading.homeroom.domain.PupilResult.Absences;
import vn.hocba.grading.homeroom.domain.PupilResult.Primary;
import vn.hocba.grading.homeroom.domain.PupilResult.Secondary;
import vn.hocba.grading.homeroom.domain.YearEnd;
import vn.hocba.grading.regulation.domain.Attainment;
import vn.hocba.grading.regulation.domain.Award;
import vn.hocba.grading.regulation.domain.Completion;
import vn.hocba.grading.regulation.domain.Decision;
import vn.hocba.grading.regulation.domain.SchoolLevel;
import vn.hocba.grading.regulation.domain.tt27.result.PrimaryResult;

/** Results as documents. */
final class ResultDocument {

    private ResultDocument() {}

    static Document of(YearEnd end) {
        return new Document("schoolCode", end.schoolCode())
                .append("schoolYear", end.schoolYear())
                .append("level", end.level().name())
                .append("grade", end.grade())
                .append("className", end.className())
                .append("homeroomTeacher", LineDocument.of(end.homeroomTeacher()))
                .append("ruleSet", end.ruleSet())
                .append(
                        "results",
                        end.results().stream().map(ResultDocument::of).toList());
    }

    static YearEnd read(Document document) {
        return new YearEnd(
                text(document, "schoolCode"),
                text(document, "schoolYear"),
                SchoolLevel.valueOf(text(document, "level")),
                document.getInteger("grade"),
                text(document, "className"),
                LineDocument.teacher(document.get("homeroomTeacher", Document.class)),
                text(document, "ruleSet"),
                document.getList("results", Document.class).stream()
                        .map(ResultDocument::result)
                        .toList());
    }

    private static Document of(PupilResult result) {
        var document = new Document("pupilId", result.pupilId())
                .append(
                        "subjects",
                        result.subjects().stream().map(LineDocument::of).toList())
                .append("excused", result.absences().excused())
                .append("unexcused", result.absences().unexcused())
                .append("decision", result.decision().name())
                .append("awards", result.awards().stream().map(Award::name).toList())
                .append("comment", result.comment())
                .append("movedInFrom", result.movedInFrom())
                .append("openRetests", result.openRetests())
                .append("trainingOpen", result.trainingOpen());
        put(document, "completion", result.completion());
        Secondary secondary = result.secondary();
        if (secondary != null) {
            document.append("secondary", of(secondary));
        }
        Primary primary = result.primary();
        return primary == null ? document : document.append("primary", of(primary));
    }

    private static PupilResult result(Document document) {
        String completion = document.getString("completion");
        return new PupilResult(
                text(document, "pupilId"),
                document.getList("subjects", Document.class).stream()
                        .map(LineDocument::line)
                        .toList(),
                secondary(document.get("secondary", Document.class)),
                primary(document.get("primary", Document.class)),
                new Absences(document.getInteger("excused"), document.getInteger("unexcused")),
                Decision.valueOf(text(document, "decision")),
                document.getList("awards", String.class).stream()
                        .map(Award::valueOf)
                        .toList(),
                completion == null ? null : Completion.valueOf(completion),
                text(document, "comment"),
                text(document, "movedInFrom"),
                document.getList("openRetests", String.class),
                document.getBoolean("trainingOpen"));
    }

    private static Document of(Secondary secondary) {
        var document = new Document("retestSubjects", secondary.retestSubjects());
        put(document, "conduct1", secondary.conduct1());
        put(document, "conduct2", secondary.conduct2());
        put(document, "conductYear", secondary.conductYear());
        put(document, "conductAfterTraining", secondary.conductAfterTraining());
        put(document, "learning1", secondary.learning1());
        put(document, "learning2", secondary.learning2());
        put(document, "learningYear", secondary.learningYear());
        put(document, "learningAfterRetest", secondary.learningAfterRetest());
        String adjusted = secondary.adjustedBySubject();
        return adjusted == null ? document : document.append("adjustedBySubject", adjusted);
    }

    private static @Nullable Secondary secondary(@Nullable Document document) {
        return document == null
                ? null
                : new Secondary(
                        required(document, "conduct1"),
                        required(document, "conduct2"),
                        required(document, "conductYear"),
                        attainment(document, "conductAfterTraining"),
                        required(document, "learning1"),
                        required(document, "learning2"),
                        required(document, "learningYear"),
                        attainment(document, "learningAfterRetest"),
                        document.getString("adjustedBySubject"),
                        document.getList("retestSubjects", String.class));
    }

    private static Document of(Primary primary) {
        return new Document("qualities", RowDocument.traits(primary.qualities()))
                .append("competences", RowDocument.traits(primary.competences()))
                .append("result", primary.result().name())
                .append("retestSubjects", List.copyOf(primary.retestSubjects()));
    }

    private static @Nullable Primary primary(@Nullable Document document) {
        return document == null
                ? null
                : new Primary(
                        RowDocument.traits(document.get("qualities", new Document())),
                        RowDocument.traits(document.get("competences", new Document())),
                        PrimaryResult.valueOf(text(document, "result")),
                        document.getList("retestSubjects", String.class));
    }

    private static Attainment required(Document document, String field) {
        return Attainment.valueOf(text(document, field));
    }
}
