package vn.hocba.transcript.register.adapter.out.mongo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import vn.hocba.transcript.register.domain.Assignment;
import vn.hocba.transcript.register.domain.Pupil;
import vn.hocba.transcript.register.domain.School;
import vn.hocba.transcript.register.domain.SchoolClass;
import vn.hocba.transcript.register.domain.StaffMember;

/** The register's facts as documents. */
final class RegisterDocuments {

    private RegisterDocuments() {}

    static Document of(School school) {
        return new Document("_id", school.schoolCode())
                .append("name", school.name())
                .append("taxCode", school.taxCode())
                .append("ward", school.ward())
                .append("address", school.address())
                .append("ownerAgency", school.ownerAgency());
    }

    static School school(Document document) {
        return new School(
                text(document, "_id"),
                text(document, "name"),
                text(document, "taxCode"),
                text(document, "ward"),
                text(document, "address"),
                text(document, "ownerAgency"));
    }

    static Document of(StaffMember member) {
        return new Document("_id", member.staffId())
                .append("schoolCode", member.schoolCode())
                .append("fullName", member.fullName())
                .append("title", member.title());
    }

    static StaffMember staffMember(Document document) {
        return new StaffMember(
                text(document, "_id"),
                text(document, "schoolCode"),
                text(document, "fullName"),
                text(document, "title"));
    }

    static Document of(SchoolClass schoolClass) {
        return new Document("_id", schoolClass.classId())
                .append("schoolCode", schoolClass.schoolCode())
                .append("schoolYear", schoolClass.schoolYear())
                .append("name", schoolClass.name())
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
                text(document, "schoolYear"),
                text(document, "name"),
                document.getList("assignments", Document.class, List.of()).stream()
                        .map(RegisterDocuments::assignment)
                        .toList());
    }

    static Document of(Pupil pupil) {
        return new Document("_id", pupil.pupilId())
                .append("personalNumber", pupil.personalNumber())
                .append("fullName", pupil.fullName())
                .append("dateOfBirth", pupil.dateOfBirth().toString())
                .append("sex", pupil.sex().name())
                .append("ethnicity", pupil.ethnicity())
                .append("nationality", pupil.nationality())
                .append("birthplace", pupil.birthplace())
                .append("address", pupil.address())
                .append("registerNumber", pupil.registerNumber());
    }

    static Pupil pupil(Document document) {
        return new Pupil(
                text(document, "_id"),
                text(document, "personalNumber"),
                text(document, "fullName"),
                LocalDate.parse(text(document, "dateOfBirth")),
                Pupil.Sex.valueOf(text(document, "sex")),
                text(document, "ethnicity"),
                text(document, "nationality"),
                text(document, "birthplace"),
                text(document, "address"),
                text(document, "registerNumber"));
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
