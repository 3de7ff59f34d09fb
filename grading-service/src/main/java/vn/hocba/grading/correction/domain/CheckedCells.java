package vn.hocba.grading.correction.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hocba.grading.gradebook.domain.Cell;
import vn.hocba.grading.gradebook.domain.CheckedRows;
import vn.hocba.grading.gradebook.domain.Fault;
import vn.hocba.grading.gradebook.domain.FieldFault;
import vn.hocba.grading.gradebook.domain.MarkReading;
import vn.hocba.grading.gradebook.domain.MarkSheet;
import vn.hocba.grading.gradebook.domain.PupilMarks;
import vn.hocba.grading.gradebook.domain.Replacement;
import vn.hocba.grading.regulation.domain.Semester;

/** The values of a request, read against the subject's sheet and what is stored. */
public record CheckedCells(List<Replacement> replacements, List<FieldFault> faults) {

    private static final Pattern FIELD =
            Pattern.compile("semester([12])\\.(comment|regular\\[\\d{1,2}]|topicCluster|midterm|final|level|test)");
    private static final int SEMESTER = 1;
    private static final int CELL = 2;

    public CheckedCells {
        replacements = List.copyOf(replacements);
        faults = List.copyOf(faults);
    }

    /** A mark cannot be taken away: a locked gradebook has no holes. */
    public static CheckedCells of(List<CellEntry> entries, MarkSheet sheet, PupilMarks row) {
        var good = new ArrayList<Replacement>();
        var faults = new ArrayList<FieldFault>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            CellEntry entry = entries.get(i);
            var at = new Place("cells[" + i + "].", faults);
            Matcher field = FIELD.matcher(entry.field());
            if (!field.matches()) {
                at.fault("field", Fault.FIELD_UNKNOWN);
            } else if (!seen.add(entry.field())) {
                at.fault("field", Fault.FIELD_REPEATED);
            } else {
                Semester semester = Semester.of(Integer.parseInt(field.group(SEMESTER)));
                replacement(semester, field.group(CELL), entry, sheet, at)
                        .filter(one -> isRight(one, row, at))
                        .ifPresent(good::add);
            }
        }
        return new CheckedCells(good, faults);
    }

    private static Optional<Replacement> replacement(
            Semester semester, String name, CellEntry entry, MarkSheet sheet, Place at) {
        if (name.equals("comment")) {
            String comment = text(entry.after()).strip();
            Optional<Fault> fault = CheckedRows.textFault(comment, CheckedRows.LONGEST_COMMENT);
            fault.ifPresent(one -> at.fault("new", one));
            return fault.isPresent()
                    ? Optional.empty()
                    : Optional.of(new Replacement(
                            semester, Optional.empty(), text(entry.before()).strip(), comment));
        }
        Cell cell = Cell.of(name);
        Optional<String> after = mark(cell, entry.after(), sheet, "new", at);
        Optional<String> before =
                text(entry.before()).isEmpty() ? Optional.of("") : mark(cell, entry.before(), sheet, "old", at);
        return after.flatMap(next -> before.map(old -> new Replacement(semester, Optional.of(cell), old, next)));
    }

    /** As it is stored: a caller may write 7 for 7.0. */
    private static Optional<String> mark(Cell cell, @Nullable String written, MarkSheet sheet, String field, Place at) {
        if (written == null || written.isEmpty()) {
            at.fault(field, Fault.MARK_MISSING);
            return Optional.empty();
        }
        return switch (sheet.read(cell, written)) {
            case MarkReading.Read(var mark) -> Optional.of(mark.text());
            case MarkReading.Wrong(Fault fault) -> {
                at.fault(field, fault);
                yield Optional.empty();
            }
        };
    }

    private static boolean isRight(Replacement one, PupilMarks row, Place at) {
        if (!one.storedIn(row).equals(one.before())) {
            at.fault("old", Fault.VALUE_OUTDATED);
            return false;
        }
        if (one.before().equals(one.after())) {
            at.fault("new", Fault.VALUE_UNCHANGED);
            return false;
        }
        return true;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** Where in the request faults are noted. */
    private record Place(String prefix, List<FieldFault> faults) {

        void fault(String field, Fault fault) {
            faults.add(new FieldFault(prefix + field, fault));
        }
    }
}
