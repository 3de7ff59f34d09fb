package vn.hocba.student.pupil.application;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hocba.student.platform.domain.Fingerprint;
import vn.hocba.student.platform.domain.PersonalNumber;
import vn.hocba.student.pupil.domain.Enrolment;
import vn.hocba.student.pupil.domain.Identity;
import vn.hocba.student.schoolclass.domain.SchoolClass;

/** One pupil to be enrolled in a class. */
public record EnrolmentRow(
        Identity identity, LocalDate from, @Nullable String movedInFrom) {

    /** What the row is recognised by: the number, or name and date of birth of those who have none. */
    String person() {
        PersonalNumber number = identity.personalNumber();
        return number == null ? identity.fullName() + "/" + identity.dateOfBirth() : number.digits();
    }

    /** Everything that was sent. */
    String content() {
        return Fingerprint.of(
                person(),
                identity.fullName(),
                identity.dateOfBirth().toString(),
                identity.sex().name(),
                text(identity.ethnicity()),
                text(identity.nationality()),
                text(identity.birthplace()),
                text(identity.address()),
                text(identity.registerNumber()),
                from.toString(),
                text(movedInFrom));
    }

    Enrolment into(SchoolClass schoolClass, String origin) {
        return new Enrolment(
                schoolClass.classId(),
                schoolClass.schoolCode(),
                schoolClass.schoolYear(),
                schoolClass.level(),
                Enrolment.Status.STUDYING,
                from,
                null,
                movedInFrom,
                origin);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
