package vn.hocba.grading.roster.adapter.out.mongo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.hocba.grading.regulation.domain.SchoolLevel;
import vn.hocba.grading.regulation.domain.SchoolYear;
import vn.hocba.grading.roster.domain.Assignment;
import vn.hocba.grading.roster.domain.ClassFacts;
import vn.hocba.grading.roster.domain.Enrolled;
import vn.hocba.grading.roster.domain.EnrolmentStatus;
import vn.hocba.grading.roster.domain.SchoolClass;

/** The roster's facts as documents. */
final class RosterDocuments {

    private static final String GONE = "gone";

    private RosterDocuments() {}

    static Document of(ClassFacts facts) {
        return new Document("schoolCode", facts.schoolCode())
                .append("schoolYear", facts.schoolYear().toString())
                .append("level", facts.level().name())
                .append("grade", facts.grade())
                .append("name", facts.name())
                .append(
                        "assignments",
                        facts.assignments().stream().map(RosterDocuments::of).toList());
    }

    static SchoolClass schoolClass(Document document) {
        var facts = new ClassFacts(
                text(document, "_id"),
                text(document, "schoolCode"),
                SchoolYear.of(text(document, "schoolYear")),
                SchoolLevel.valueOf(text(document, "level")),
                document.getInteger("grade"),
                text(document, "name"),
                document.getList("assignments", Document.class, List.of()).stream()
                        .map(RosterDocuments::assignment)
                        .toList());
        List<Enrolled> enrolled = document.get("pupils", new Document()).entrySet().stream()
                .filter(entry -> !((Document) entry.getValue()).containsKey(GONE))
                .map(RosterDocuments::enrolled)
                .toList();
        return new SchoolClass(facts, enrolled);
    }

    static Document of(Enrolled enrolled) {
        return new Document("status", enrolled.status().name())
                .append("from", enrolled.from().toString())
                .append("to", text(enrolled.to()))
                .append("movedInFrom", enrolled.movedInFrom());
    }

    /** The pupil is no longer in this class, and an older event must not bring it back. */
    static Document gone() {
        return new Document(GONE, true);
    }

    private static Enrolled enrolled(Map.Entry<String, Object> entry) {
        var document = (Document) entry.getValue();
        return new Enrolled(
                entry.getKey(),
                EnrolmentStatus.valueOf(text(document, "status")),
                LocalDate.parse(text(document, "from")),
                date(document.getString("to")),
                text(document, "movedInFrom"));
    }

    private static Document of(Assignment assignment) {
        return new Document("subjectCode", assignment.subjectCode())
                .append("staffId", assignment.staffId())
                .append("fullName", assignment.fullName())
                .append("from", assignment.from().toString())
                .append("to", text(assignment.to()))
                .append("lead", assignment.lead());
    }

    private static Assignment assignment(Document document) {
        return new Assignment(
                text(document, "subjectCode"),
                text(document, "staffId"),
                text(document, "fullName"),
                LocalDate.parse(text(document, "from")),
                date(document.getString("to")),
                document.getBoolean("lead"));
    }

    private static String text(Document document, String field) {
        return Objects.requireNonNull(document.getString(field), field);
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
