package vn.hocba.student.pupil.adapter.out.mongo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.hocba.student.platform.domain.PersonalNumber;
import vn.hocba.student.pupil.domain.Enrolment;
import vn.hocba.student.pupil.domain.Identity;
import vn.hocba.student.pupil.domain.Pupil;
import vn.hocba.student.pupil.domain.Sex;
import vn.hocba.student.school.domain.SchoolLevel;
import vn.hocba.student.school.domain.SchoolYear;

/**
 * A pupil as a document. Days are kept as text: a day has no time zone. What is searched for stands at the top, taken from
 * the enrolments: {@code classIds}, {@code origins}, and {@code status} and {@code level} of the last one.
 */
final class PupilDocument {

    private PupilDocument() {}

    static Document of(Pupil pupil) {
        Identity identity = pupil.identity();
        var document = new Document("_id", pupil.pupilId());
        if (identity.personalNumber() != null) { // the unique index is sparse: absent is not the same as null
            document.append("personalNumber", identity.personalNumber().digits());
        }
        return document.append("fullName", identity.fullName())
                .append("dateOfBirth", identity.dateOfBirth().toString())
                .append("sex", identity.sex().name())
                .append("ethnicity", identity.ethnicity())
                .append("nationality", identity.nationality())
                .append("birthplace", identity.birthplace())
                .append("address", identity.address())
                .append("registerNumber", identity.registerNumber())
                .append(
                        "enrolments",
                        pupil.enrolments().stream().map(PupilDocument::of).toList())
                .append("classIds", each(pupil, Enrolment::classId))
                .append("origins", each(pupil, Enrolment::origin))
                .append("status", pupil.last().status().name())
                .append("level", pupil.last().level().name())
                .append("version", pupil.version());
    }

    static Pupil read(Document document) {
        var identity = new Identity(
                PersonalNumber.ofNullable(document.getString("personalNumber")),
                text(document, "fullName"),
                LocalDate.parse(text(document, "dateOfBirth")),
                Sex.valueOf(text(document, "sex")),
                document.getString("ethnicity"),
                document.getString("nationality"),
                document.getString("birthplace"),
                document.getString("address"),
                document.getString("registerNumber"));
        List<Enrolment> enrolments = document.getList("enrolments", Document.class).stream()
                .map(PupilDocument::enrolment)
                .toList();
        return new Pupil(
                text(document, "_id"),
                identity,
                enrolments,
                document.get("version", Number.class).longValue());
    }

    private static Document of(Enrolment one) {
        return new Document("classId", one.classId())
                .append("schoolCode", one.schoolCode())
                .append("schoolYear", one.schoolYear().toString())
                .append("level", one.level().name())
                .append("status", one.status().name())
                .append("from", one.from().toString())
                .append("to", one.to() == null ? null : one.to().toString())
                .append("movedInFrom", one.movedInFrom())
                .append("origin", one.origin());
    }

    private static Enrolment enrolment(Document document) {
        String to = document.getString("to");
        return new Enrolment(
                text(document, "classId"),
                text(document, "schoolCode"),
                SchoolYear.parse(text(document, "schoolYear")).orElseThrow(),
                SchoolLevel.valueOf(text(document, "level")),
                Enrolment.Status.valueOf(text(document, "status")),
                LocalDate.parse(text(document, "from")),
                to == null ? null : LocalDate.parse(to),
                document.getString("movedInFrom"),
                text(document, "origin"));
    }

    private static List<String> each(Pupil pupil, Function<Enrolment, String> field) {
        return pupil.enrolments().stream().map(field).distinct().toList();
    }

    private static String text(Document document, String field) {
        @Nullable String value = document.getString(field);
        return Objects.requireNonNull(value, field);
    }
}
