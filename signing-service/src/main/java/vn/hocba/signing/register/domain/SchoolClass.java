package vn.hocba.signing.register.domain;

import java.time.LocalDate;
import java.util.List;

/** A class with who is assigned to it; rights come from these assignments, not from the role alone. */
public record SchoolClass(String classId, String schoolCode, List<Assignment> assignments) {

    public SchoolClass {
        assignments = List.copyOf(assignments);
    }

    public boolean isHomeroomTeacher(String staffId, LocalDate day) {
        return assignments.stream().anyMatch(one -> one.isHomeroom() && one.holds(staffId, day));
    }

    public boolean teaches(String staffId, String subjectCode, LocalDate day) {
        return assignments.stream().anyMatch(one -> one.subjectCode().equals(subjectCode) && one.holds(staffId, day));
    }
}
