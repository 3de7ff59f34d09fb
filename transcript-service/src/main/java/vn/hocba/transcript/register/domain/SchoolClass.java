package vn.hocba.transcript.register.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A class with who is assigned to it; rights come from these assignments, not from the role alone. */
public record SchoolClass(
        String classId, String schoolCode, String schoolYear, String name, List<Assignment> assignments) {

    public SchoolClass {
        assignments = List.copyOf(assignments);
    }

    public boolean isHomeroomTeacher(String staffId, LocalDate day) {
        return assignments.stream().anyMatch(one -> one.isHomeroom() && one.holds(staffId, day));
    }

    /** The subjects that this person teaches in the class on that day. */
    public Set<String> subjectsOf(String staffId, LocalDate day) {
        return assignments.stream()
                .filter(one -> !one.isHomeroom() && one.holds(staffId, day))
                .map(Assignment::subjectCode)
                .collect(Collectors.toUnmodifiableSet());
    }
}
