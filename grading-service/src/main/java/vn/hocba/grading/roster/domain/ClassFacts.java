package vn.hocba.grading.roster.domain;

import java.util.List;
import vn.hocba.grading.regulation.domain.SchoolLevel;
import vn.hocba.grading.regulation.domain.SchoolYear;

/** A class and who is or was assigned to it, as student-service says it. */
public record ClassFacts(
        String classId,
        String schoolCode,
        SchoolYear schoolYear,
        SchoolLevel level,
        int grade,
        String name,
        List<Assignment> assignments) {

    public ClassFacts {
        assignments = List.copyOf(assignments);
        if (!level.has(grade)) {
            throw new IllegalArgumentException("a grade of another level");
        }
    }
}
