package vn.hocba.signing.register.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person's duty in a class for a time.
 *
 * @param subjectCode empty for the homeroom teacher
 * @param to the last day, absent while it is open
 */
public record Assignment(
        String staffId,
        String subjectCode,
        LocalDate from,
        @Nullable LocalDate to) {

    boolean holds(String person, LocalDate day) {
        return staffId.equals(person) && !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    boolean isHomeroom() {
        return subjectCode.isEmpty();
    }
}
