package vn.hocba.grading.gradebook.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import vn.hocba.grading.regulation.domain.Mark;
import vn.hocba.grading.regulation.domain.Semester;

/** What changed between two states of a row. */
final class Differences {

    private Differences() {}

    static List<CellChange> between(String pupilId, Semester semester, SemesterMarks before, SemesterMarks after) {
        var changes = new ArrayList<CellChange>();
        var cells = new TreeSet<>(before.marks().keySet());
        cells.addAll(after.marks().keySet());
        for (Cell cell : cells) {
            String old = before.at(cell).map(Mark::text).orElse("");
            String now = after.at(cell).map(Mark::text).orElse("");
            if (!old.equals(now)) {
                changes.add(new CellChange(pupilId, MarkSheet.path(semester, cell.path()), old, now));
            }
        }
        if (!before.comment().equals(after.comment())) {
            changes.add(
                    new CellChange(pupilId, MarkSheet.path(semester, "comment"), before.comment(), after.comment()));
        }
        return changes;
    }
}
