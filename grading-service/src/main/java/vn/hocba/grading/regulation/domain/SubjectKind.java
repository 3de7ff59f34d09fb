package vn.hocba.grading.regulation.domain;

/**
 * How a subject is assessed.
 *
 * <p>SCORED: comment and score, COMMENT: comment only (Thông tư 22/2021, Điều 5); PRIMARY: levels T, H, C (Thông tư
 * 27/2020).
 */
public enum SubjectKind {
    SCORED,
    COMMENT,
    PRIMARY
}
