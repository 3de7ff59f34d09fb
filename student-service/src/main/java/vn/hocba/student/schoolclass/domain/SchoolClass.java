package vn.hocba.student.schoolclass.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hocba.student.school.domain.SchoolLevel;
import vn.hocba.student.school.domain.SchoolYear;

/**
 * A class of a school year with everybody who is or was assigned to it; rights come from these assignments, not from the
 * role alone (Thông tư 22/2021, Điều 18-20).
 *
 * @param homeroom who has the class now, or next
 * @param formerHomerooms who had it before
 * @param subjects who teaches, taught or will teach in it
 * @param origin fingerprint of the request that created it; empty when that had no key
 * @param version of this record, for the optimistic lock
 */
public record SchoolClass(
        String classId,
        String schoolCode,
        SchoolYear schoolYear,
        SchoolLevel level,
        int grade,
        String name,
        @Nullable Assignment homeroom,
        List<Assignment> formerHomerooms,
        List<SubjectAssignment> subjects,
        String origin,
        long version) {

    public SchoolClass {
        formerHomerooms = List.copyOf(formerHomerooms);
        subjects = List.copyOf(subjects);
    }

    /** A new class, to which nobody is assigned yet. */
    public static SchoolClass create(
            String classId,
            String schoolCode,
            SchoolYear year,
            SchoolLevel level,
            int grade,
            String name,
            String origin) {
        return new SchoolClass(classId, schoolCode, year, level, grade, name, null, List.of(), List.of(), origin, 1);
    }

    /** Created by the very request that wants the other one. */
    public boolean isRepetitionOf(SchoolClass other) {
        return !origin.isEmpty() && origin.equals(other.origin) && level == other.level && grade == other.grade;
    }

    public boolean isHomeroomTeacher(String staffId, LocalDate day) {
        return Stream.concat(Stream.ofNullable(homeroom), formerHomerooms.stream())
                .anyMatch(one -> one.holds(staffId, day));
    }

    public boolean isSubjectTeacher(String staffId, LocalDate day) {
        return subjects.stream().anyMatch(one -> one.person().holds(staffId, day));
    }

    SchoolClass assigned(@Nullable Assignment head, List<Assignment> formerHeads, List<SubjectAssignment> teachers) {
        return new SchoolClass(
                classId, schoolCode, schoolYear, level, grade, name, head, formerHeads, teachers, origin, version);
    }

    public SchoolClass withVersion(long number) {
        return new SchoolClass(
                classId,
                schoolCode,
                schoolYear,
                level,
                grade,
                name,
                homeroom,
                formerHomerooms,
                subjects,
                origin,
                number);
    }
}
