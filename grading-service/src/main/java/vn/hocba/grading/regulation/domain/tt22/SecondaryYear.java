package vn.hocba.grading.regulation.domain.tt22;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hocba.grading.regulation.domain.Attainment;
import vn.hocba.grading.regulation.domain.SchoolLevel;

/**
 * A secondary pupil's year as it goes into the rules.
 *
 * @param absences sessions, with or without leave
 * @param conductAfterTraining the new conduct result after summer training, when there was one
 */
public record SecondaryYear(
        SchoolLevel level,
        int grade,
        List<SecondarySubject> subjects,
        Attainment conduct1,
        Attainment conduct2,
        @Nullable Attainment conductAfterTraining,
        int absences) {

    public SecondaryYear {
        subjects = List.copyOf(subjects);
    }
}
