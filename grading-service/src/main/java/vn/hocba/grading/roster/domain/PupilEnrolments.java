package vn.hocba.grading.roster.domain;

import java.util.Map;

/** All classes of a pupil, by class id, as student-service says them. */
public record PupilEnrolments(String pupilId, Map<String, Enrolled> byClass) {

    public PupilEnrolments {
        byClass = Map.copyOf(byClass);
        if (!pupilId.matches("[A-Za-z0-9:_-]{1,64}")) {
            throw new IllegalArgumentException("not a pupil id"); // it becomes a field's name in documents
        }
    }
}
