package vn.hocba.signing.register.adapter.out.mongo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import vn.hocba.signing.register.domain.Assignment;
import vn.hocba.signing.register.domain.School;
import vn.hocba.signing.register.domain.SchoolClass;
import vn.hocba.signing.register.domain.StaffMember;

/** The register's facts as documents. */
final class RegisterDocuments {

    private RegisterDocuments() {}

    static Document of(School school) {
        return new Document("_id", school.schoolCode())
                .append("name", school.name())
                .append("taxCode", school.taxCode());
    }

    static School school(Document document) {
        return new School(text(document, "_id"), text(document, "name"), text(document, "taxCode"));
    }

    static Document of(StaffMember member) {
        return new Document("_id", member.staffId())
                .append("schoolCode", member.schoolCode())
                .append("personalNumber", member.personalNumber())
                .append("active", member.active());
    }

    static StaffMember staffMember(Document document) {
        return new StaffMember(
                text(document, "_id"),
                text(document, "schoolCode"),
                text(document, "personalNumber"),
                document.getBoolean("active", false));
    }

    static Document of(SchoolClass schoolClass) {
        return new Document("_id", schoolClass.classId())
                .append("schoolCode", schoolClass.schoolCode())
                .append(
                        "assignments",
                        schoolClass.assignments().stream()
                                .map(RegisterDocuments::of)
                                .toList());
    }

    static SchoolClass schoolClass(Document document) {
        return new SchoolClass(
                text(document, "_id"),
                text(document, "schoolCode"),
                document.getList("assignments", Document.class, List.of()).stream()
                        .map(RegisterDocuments::assignment)
                        .toList());
    }

    private static Document of(Assignment assignment) {
        LocalDate to = assignment.to();
        return new Document("staffId", assignment.staffId())
                .append("subjectCode", assignment.subjectCode())
                .append("from", assignment.from().toString())
                .append("to", to == null ? null : to.toString());
    }

    private static Assignment assignment(Document document) {
        String to = document.getString("to");
        return new Assignment(
                text(document, "staffId"),
                text(document, "subjectCode"),
                LocalDate.parse(text(document, "from")),
                to == null ? null : LocalDate.parse(to));
    }

    private static String text(Document document, String field) {
        return Objects.requireNonNull(document.getString(field), field);
    }
}
