package vn.hocba.grading.gradebook.application;

import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import vn.hocba.grading.gradebook.domain.Author;
import vn.hocba.grading.gradebook.domain.GradebookChange;
import vn.hocba.grading.gradebook.domain.GradebookChange.Made;
import vn.hocba.grading.gradebook.domain.GradebookChange.Refused;
import vn.hocba.grading.gradebook.domain.GradebookChange.Unchanged;
import vn.hocba.grading.gradebook.domain.Gradebooks;
import vn.hocba.grading.gradebook.domain.Rounds;
import vn.hocba.grading.gradebook.domain.SubjectGradebook;

/**
 * Changes a gradebook so that nobody's work is lost: whoever was overtaken makes the same change to the fresh state.
 */
final class ChangeGradebook {

    private static final int MOST_ATTEMPTS = 40;
    private static final long PAUSE_NANOS = 500_000;

    private final Gradebooks gradebooks;
    private final Rounds rounds;

    ChangeGradebook(Gradebooks gradebooks, Rounds rounds) {
        this.gradebooks = gradebooks;
        this.rounds = rounds;
    }

    GradebookAnswer change(
            String classId,
            String subjectCode,
            OptionalLong expected,
            Author by,
            BiFunction<SubjectGradebook, Integer, GradebookChange> what) {
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            SubjectGradebook gradebook =
                    gradebooks.find(classId, subjectCode).orElseGet(() -> SubjectGradebook.empty(classId, subjectCode));
            if (expected.isPresent() && expected.getAsLong() != gradebook.version()) {
                return new GradebookAnswer.Outdated();
            }
            switch (what.apply(gradebook, round(gradebook))) {
                case Refused(var reason, var faults) -> {
                    return new GradebookAnswer.Refused(reason, faults);
                }
                case Unchanged(var same) -> {
                    return new GradebookAnswer.Done(same.version(), false);
                }
                case Made made -> {
                    if (gradebooks.save(made, by)) {
                        return new GradebookAnswer.Done(gradebook.version() + 1, true);
                    }
                }
            }
            LockSupport.parkNanos(PAUSE_NANOS * attempt);
        }
        return new GradebookAnswer.Busy();
    }

    /** Asked only for a gradebook that was closed once: the usual call needs no such read. */
    private int round(SubjectGradebook gradebook) {
        return gradebook.closing() == null ? 0 : rounds.of(gradebook.classId(), gradebook.subjectCode());
    }
}
