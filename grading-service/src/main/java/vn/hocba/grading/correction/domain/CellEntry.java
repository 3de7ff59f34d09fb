package vn.hocba.grading.correction.domain;

import org.jspecify.annotations.Nullable;

/**
 * A value to be corrected as it was sent; nothing is checked yet.
 *
 * @param field such as {@code semester1.regular[0]} or {@code semester2.comment}
 * @param before absent for nothing
 * @param after absent for nothing
 */
public record CellEntry(
        String field, @Nullable String before, @Nullable String after) {}
