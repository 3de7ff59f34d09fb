package vn.hocba.grading.gradebook.domain;

/**
 * That a gradebook was closed.
 *
 * @param round how many times the subject had been opened by then: when a manager opens it again, the number no longer
 *     fits and the gradebook is open, without a write to it
 */
public record Closing(int round, Author by) {}
