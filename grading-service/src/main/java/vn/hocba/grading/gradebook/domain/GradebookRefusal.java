package vn.hocba.grading.gradebook.domain;

/** Why something may not be done to a gradebook. */
public enum GradebookRefusal {
    INVALID_ROWS,
    CLOSED,
    HAS_HOLES,
    UNKNOWN_SUBJECT,
    OUTDATED
}
