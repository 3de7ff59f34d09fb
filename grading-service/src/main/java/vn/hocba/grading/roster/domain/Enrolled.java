package vn.hocba.grading.roster.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pupil in a class. Names stay with student-service: nothing here needs them.
 *
 * @param to the last day, absent while studying
 * @param movedInFrom the school that the pupil came from during the year, empty when none
 */
public record Enrolled(
        String pupilId,
        EnrolmentStatus status,
        LocalDate from,
        @Nullable LocalDate to,
        String movedInFrom) {

    public boolean isStudying() {
        return status == EnrolmentStatus.STUDYING;
    }
}
