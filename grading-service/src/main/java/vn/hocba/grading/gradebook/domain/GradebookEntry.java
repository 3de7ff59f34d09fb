package vn.hocba.grading.gradebook.domain;

import java.util.List;

/**
 * What somebody did to a gradebook.
 *
 * @param version that it led to
 * @param closed whether the gradebook was closed by it
 */
public record GradebookEntry(long version, Author by, boolean closed, List<CellChange> changes) {

    public GradebookEntry {
        changes = List.copyOf(changes);
    }
}
