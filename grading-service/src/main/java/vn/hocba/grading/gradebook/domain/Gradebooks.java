package vn.hocba.grading.gradebook.domain;

import java.util.List;
import java.util.Optional;

/** All gradebooks. */
public interface Gradebooks {

    Optional<SubjectGradebook> find(String classId, String subjectCode);

    List<SubjectGradebook> ofClass(String classId);

    /**
     * Stores the new state and its history in one write.
     *
     * @return false when somebody else changed the gradebook meanwhile; then nothing was stored
     */
    boolean save(GradebookChange.Made change, Author by);

    /** Everything that was done to it, the oldest first. */
    List<GradebookEntry> history(String classId, String subjectCode);
}
