package vn.hocba.grading.regulation.domain.tt27;

import java.util.List;
import vn.hocba.grading.regulation.domain.TraitLevel;

/**
 * A primary pupil's year as it goes into the rules.
 *
 * @param traits levels of all qualities and competences
 * @param recognisedByTheClass the class recognises something outstanding (Thông tư 27/2020, Điều 13.1b)
 * @param principalPromotes the principal's decision after help and re-assessment (Điều 11)
 */
public record PrimaryYear(
        int grade,
        List<PrimarySubject> subjects,
        List<TraitLevel> traits,
        boolean recognisedByTheClass,
        boolean principalPromotes) {

    public PrimaryYear {
        subjects = List.copyOf(subjects);
        traits = List.copyOf(traits);
    }
}
