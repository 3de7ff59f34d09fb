package vn.hocba.grading.gradebook.domain;

/**
 * One value that changed; empty stands for nothing.
 *
 * @param field such as {@code semester1.regular[0]}
 */
public record CellChange(String pupilId, String field, String before, String after) {}
