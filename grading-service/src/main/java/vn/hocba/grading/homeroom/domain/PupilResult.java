package vn.hocba.grading.homeroom.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hocba.grading.regulation.domain.Attainment;
import vn.hocba.grading.regulation.domain.Award;
import vn.hocba.grading.regulation.domain.Completion;
import vn.hocba.grading.regulation.domain.Decision;
import vn.hocba.grading.regulation.domain.TraitLevel;
import vn.hocba.grading.regulation.domain.tt27.result.PrimaryResult;

/**
 * What a pupil achieved in a school year.
 *
 * @param secondary of lower and upper secondary pupils
 * @param primary of primary pupils
 * @param comment the homeroom teacher's, empty when there is none
 * @param movedInFrom the school that the pupil came from during the year, empty when none
 * @param openRetests subjects to be assessed again that have not been
 * @param trainingOpen summer training is due and has no result yet
 */
public record PupilResult(
        String pupilId,
        List<SubjectLine> subjects,
        @Nullable Secondary secondary,
        @Nullable Primary primary,
        Absences absences,
        Decision decision,
        List<Award> awards,
        @Nullable Completion completion,
        String comment,
        String movedInFrom,
        List<String> openRetests,
        boolean trainingOpen) {

    public PupilResult {
        subjects = List.copyOf(subjects);
        awards = List.copyOf(awards);
        openRetests = List.copyOf(openRetests);
    }

    /** Sessions with and without leave. */
    public record Absences(int excused, int unexcused) {

        public int total() {
            return excused + unexcused;
        }
    }

    /**
     * Conduct and learning (Thông tư 22/2021, Điều 8 and 9).
     *
     * @param adjustedBySubject the one subject for which Điều 9.3 raised the year's level
     * @param retestSubjects those that are or were to be assessed again
     */
    public record Secondary(
            Attainment conduct1,
            Attainment conduct2,
            Attainment conductYear,
            @Nullable Attainment conductAfterTraining,
            Attainment learning1,
            Attainment learning2,
            Attainment learningYear,
            @Nullable Attainment learningAfterRetest,
            @Nullable String adjustedBySubject,
            List<String> retestSubjects) {

        public Secondary {
            retestSubjects = List.copyOf(retestSubjects);
        }
    }

    /**
     * Qualities, competences and the education result (Thông tư 27/2020, Điều 9).
     *
     * @param result as it counts, after re-assessment
     */
    public record Primary(
            Map<String, TraitLevel> qualities,
            Map<String, TraitLevel> competences,
            PrimaryResult result,
            List<String> retestSubjects) {

        public Primary {
            retestSubjects = List.copyOf(retestSubjects);
        }
    }

    /** Subjects that are or were to be assessed again. */
    public List<String> retestSubjects() {
        return Optional.ofNullable(secondary)
                .map(Secondary::retestSubjects)
                .or(() -> Optional.ofNullable(primary).map(Primary::retestSubjects))
                .orElse(List.of());
    }

    /** Whether the year's conduct asks for summer training, held or not. */
    public boolean trainingDue() {
        return secondary != null && secondary.conductYear() == Attainment.UNSATISFACTORY;
    }
}
