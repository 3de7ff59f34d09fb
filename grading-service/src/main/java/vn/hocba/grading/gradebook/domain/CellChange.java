package vn.hocba.grading.gradebook.domain;

import java.util.List;

/**
 * One value that changed; empty stands for nothing.
 *
 * @param field such as {@code semester1.regular[0]}
 */
public record CellChange(String pupilId, String field, String before, String after) {

    /** How many characters the history takes for these. */
    public static long size(List<CellChange> changes) {
        return changes.stream()
                .mapToLong(change -> (long) change.pupilId.length()
                        + change.field.length()
                        + change.before.length()
                        + change.after.length())
                .sum();
    }
}
