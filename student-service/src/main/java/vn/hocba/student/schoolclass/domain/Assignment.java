package vn.hocba.student.schoolclass.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person's duty in a class for a time (phân công).
 *
 * @param fullName as it was when the duty was assigned
 * @param to the last day, absent while it is open
 */
public record Assignment(
        String staffId,
        String fullName,
        LocalDate from,
        @Nullable LocalDate to) {

    public boolean holds(String person, LocalDate day) {
        return staffId.equals(person) && !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    public boolean isOpen() {
        return to == null;
    }

    /** Ended on that day at the latest; empty when it then was never held. */
    Optional<Assignment> until(LocalDate last) {
        if (last.isBefore(from)) {
            return Optional.empty();
        }
        boolean endedBefore = to != null && !to.isAfter(last);
        return Optional.of(endedBefore ? this : new Assignment(staffId, fullName, from, last));
    }

    boolean overlaps(Assignment other) {
        return (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
    }

    Assignment named(String name) {
        return new Assignment(staffId, name, from, to);
    }
}
