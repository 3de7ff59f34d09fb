package vn.hocba.grading.homeroom.domain;

import java.util.List;
import java.util.Optional;
import vn.hocba.grading.regulation.domain.SchoolLevel;
import vn.hocba.grading.roster.domain.Teacher;

/**
 * A class as it was closed, with everybody's results.
 *
 * @param homeroomTeacher who closed it
 * @param ruleSet the regulation and reading that judged the year
 */
public record YearEnd(
        String schoolCode,
        String schoolYear,
        SchoolLevel level,
        int grade,
        String className,
        Teacher homeroomTeacher,
        String ruleSet,
        List<PupilResult> results) {

    public YearEnd {
        results = List.copyOf(results);
    }

    public Optional<PupilResult> of(String pupilId) {
        return results.stream().filter(one -> one.pupilId().equals(pupilId)).findFirst();
    }

    YearEnd with(List<PupilResult> judged) {
        return new YearEnd(schoolCode, schoolYear, level, grade, className, homeroomTeacher, ruleSet, judged);
    }
}
