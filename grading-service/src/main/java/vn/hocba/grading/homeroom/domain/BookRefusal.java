package vn.hocba.grading.homeroom.domain;

/** Why something may not be done to a class's book or state. */
public enum BookRefusal {
    INVALID,
    CLASS_CLOSED,
    CLASS_NOT_CLOSED,
    CLASS_APPROVED,
    SUBJECTS_OPEN,
    HAS_HOLES,
    CLASS_EMPTY,
    NO_RULE_SET,
    REMEDIES_OPEN,
    CLASS_CHANGED,
    UNKNOWN_SUBJECT
}
