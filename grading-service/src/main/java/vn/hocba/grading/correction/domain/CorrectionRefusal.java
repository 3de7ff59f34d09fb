package vn.hocba.grading.correction.domain;

/** Why a correction may not be requested, or may not take this step. */
public enum CorrectionRefusal {
    INVALID,
    UNKNOWN_SUBJECT,
    NOT_LOCKED,
    PENDING,
    OUTDATED,
    OWN_REQUEST,
    SAME_PERSON,
    NOT_CONFIRMED,
    DECIDED,
    ENDED
}
