package vn.hocba.grading.evaluation.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hocba.grading.gradebook.domain.Cell;
import vn.hocba.grading.homeroom.domain.BookEntry;

/**
 * A pupil's year as it was sent; nothing is checked yet.
 *
 * @param ruleSet the regulation to judge by; that of the school year, or the newest one, when absent
 * @param book conduct, absences and traits; its pupil id is what the answer calls the pupil
 * @param conductAfterTraining after summer training, when there was one
 */
public record EvaluationEntry(
        String level,
        int grade,
        @Nullable String schoolYear,
        @Nullable String ruleSet,
        List<SubjectEntry> subjects,
        BookEntry book,
        @Nullable String conductAfterTraining) {

    public EvaluationEntry {
        subjects = List.copyOf(subjects);
    }

    /**
     * One subject.
     *
     * @param retest the result of a re-assessment, when one was held
     */
    public record SubjectEntry(
            String subjectCode,
            Map<Cell, String> semester1,
            Map<Cell, String> semester2,
            @Nullable RetestEntry retest) {}

    /** A re-assessment: a score, PASS, FAIL or a level, and of primary pupils the test. */
    public record RetestEntry(
            @Nullable String mark, @Nullable String test) {}
}
