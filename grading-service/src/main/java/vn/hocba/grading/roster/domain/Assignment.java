package vn.hocba.grading.roster.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A teacher's duty in a class for a time.
 *
 * @param subjectCode empty for the homeroom teacher
 * @param to the last day, absent while it is open
 * @param lead closes the subject where several teach it
 */
public record Assignment(
        String subjectCode,
        String staffId,
        String fullName,
        LocalDate from,
        @Nullable LocalDate to,
        boolean lead) {

    boolean isHomeroom() {
        return subjectCode.isEmpty();
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !hasEndedBefore(day);
    }

    boolean hasEndedBefore(LocalDate day) {
        return to != null && day.isAfter(to);
    }
}
