package vn.hocba.grading.gradebook.domain;

import java.util.List;

/**
 * What somebody did to a gradebook.
 *
 * @param version that it led to
 * @param closed whether the gradebook was closed by it
 * @param correction id of the correction that was carried out, empty when it was none
 */
public record GradebookEntry(long version, Author by, boolean closed, List<CellChange> changes, String correction) {

    public GradebookEntry {
        changes = List.copyOf(changes);
    }

    public GradebookEntry(long version, Author by, boolean closed, List<CellChange> changes) {
        this(version, by, closed, changes, "");
    }
}
