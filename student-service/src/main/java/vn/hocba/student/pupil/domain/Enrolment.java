package vn.hocba.student.pupil.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hocba.student.school.domain.SchoolLevel;
import vn.hocba.student.school.domain.SchoolYear;

/**
 * A pupil's time in a class.
 *
 * @param to the last day; absent while studying
 * @param movedInFrom the school that the pupil came from during the year
 * @param origin fingerprint of the request's row that made it; unique
 */
public record Enrolment(
        String classId,
        String schoolCode,
        SchoolYear schoolYear,
        SchoolLevel level,
        Status status,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String movedInFrom,
        String origin) {

    /** What has become of it. */
    public enum Status {
        STUDYING,
        MOVED_AWAY,
        LEFT
    }

    public boolean isOpen() {
        return status == Status.STUDYING;
    }

    Enrolment ended(Status why, LocalDate last) {
        return new Enrolment(classId, schoolCode, schoolYear, level, why, from, last, movedInFrom, origin);
    }
}
