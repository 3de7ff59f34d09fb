package vn.hocba.grading.gradebook.application;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import vn.hocba.grading.gradebook.domain.Author;
import vn.hocba.grading.gradebook.domain.GradebookChange.Made;
import vn.hocba.grading.gradebook.domain.Gradebooks;
import vn.hocba.grading.gradebook.domain.Replacement;
import vn.hocba.grading.gradebook.domain.SubjectGradebook;

/**
 * Carries out an approved correction, once however often it is called: the change and the correction's id in the history
 * are one write.
 */
public final class CorrectGradebook {

    private static final int MOST_ATTEMPTS = 40;
    private static final long PAUSE_NANOS = 500_000;

    private final Gradebooks gradebooks;

    public CorrectGradebook(Gradebooks gradebooks) {
        this.gradebooks = gradebooks;
    }

    /**
     * Corrects.
     *
     * @return false when the values that it replaces are not stored any more; then nothing was changed
     * @throws IllegalStateException when others were faster again and again: to be repeated
     */
    public boolean handle(
            String classId,
            String subjectCode,
            String pupilId,
            List<Replacement> replacements,
            String correction,
            Author by) {
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            // the gradebook is read before its history: whatever is done in between stops the write by its version
            SubjectGradebook gradebook =
                    gradebooks.find(classId, subjectCode).orElseGet(() -> SubjectGradebook.empty(classId, subjectCode));
            if (isDone(classId, subjectCode, correction)) {
                return true;
            }
            if (!(gradebook.correct(pupilId, replacements, correction) instanceof Made made)) {
                return false;
            }
            if (gradebooks.save(made, by)) {
                return true;
            }
            LockSupport.parkNanos(PAUSE_NANOS * attempt);
        }
        throw new IllegalStateException("a gradebook that is never at rest");
    }

    private boolean isDone(String classId, String subjectCode, String correction) {
        return gradebooks.history(classId, subjectCode).stream()
                .anyMatch(entry -> entry.correction().equals(correction));
    }
}
