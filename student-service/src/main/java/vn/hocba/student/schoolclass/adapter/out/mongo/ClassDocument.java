package vn.hocba.student.schoolclass.adapter.out.mongo;

import java.time.LocalDate;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.hocba.student.platform.domain.Text;
import vn.hocba.student.school.domain.SchoolLevel;
import vn.hocba.student.school.domain.SchoolYear;
import vn.hocba.student.schoolclass.domain.Assignment;
import vn.hocba.student.schoolclass.domain.SchoolClass;
import vn.hocba.student.schoolclass.domain.SubjectAssignment;

/** A class as a document. Days are kept as text: a day has no time zone. */
final class ClassDocument {

    private ClassDocument() {}

    static Document of(SchoolClass one) {
        return new Document("_id", one.classId())
                .append("schoolCode", one.schoolCode())
                .append("schoolYear", one.schoolYear().toString())
                .append("level", one.level().name())
                .append("grade", one.grade())
                .append("name", one.name())
                .append("nameKey", nameKey(one.name()))
                .append("homeroom", one.homeroom() == null ? null : of(one.homeroom()))
                .append(
                        "formerHomerooms",
                        one.formerHomerooms().stream().map(ClassDocument::of).toList())
                .append(
                        "subjects",
                        one.subjects().stream().map(ClassDocument::of).toList())
                .append("origin", one.origin())
                .append("version", one.version());
    }

    /** "10A1" and "10 a1" are one class. */
    static String nameKey(String name) {
        return Text.folded(name);
    }

    static SchoolClass read(Document document) {
        Document homeroom = document.get("homeroom", Document.class);
        return new SchoolClass(
                text(document, "_id"),
                text(document, "schoolCode"),
                SchoolYear.parse(text(document, "schoolYear")).orElseThrow(),
                SchoolLevel.valueOf(text(document, "level")),
                document.get("grade", Number.class).intValue(),
                text(document, "name"),
                homeroom == null ? null : assignment(homeroom),
                document.getList("formerHomerooms", Document.class).stream()
                        .map(ClassDocument::assignment)
                        .toList(),
                document.getList("subjects", Document.class).stream()
                        .map(ClassDocument::subject)
                        .toList(),
                text(document, "origin"),
                document.get("version", Number.class).longValue());
    }

    private static Document of(Assignment one) {
        return new Document("staffId", one.staffId())
                .append("fullName", one.fullName())
                .append("from", one.from().toString())
                .append("to", one.to() == null ? null : one.to().toString());
    }

    private static Document of(SubjectAssignment one) {
        return of(one.person()).append("subjectCode", one.subjectCode()).append("lead", one.lead());
    }

    private static Assignment assignment(Document document) {
        String to = document.getString("to");
        return new Assignment(
                text(document, "staffId"),
                text(document, "fullName"),
                LocalDate.parse(text(document, "from")),
                to == null ? null : LocalDate.parse(to));
    }

    private static SubjectAssignment subject(Document document) {
        return new SubjectAssignment(
                text(document, "subjectCode"), assignment(document), document.getBoolean("lead", true));
    }

    private static String text(Document document, String field) {
        @Nullable String value = document.getString(field);
        return Objects.requireNonNull(value, field);
    }
}
