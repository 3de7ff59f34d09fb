package vn.hocba.grading.gradebook.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hocba.grading.regulation.domain.Mark;
import vn.hocba.grading.roster.domain.SchoolClass;

/**
 * Rows of a request, read: the good ones, and everything that is wrong with the others.
 */
public record CheckedRows(List<Row> good, List<RowFault> faults) {

    /** The longest comment on a pupil's subject. */
    public static final int LONGEST_COMMENT = 1000;

    public CheckedRows {
        good = List.copyOf(good);
        faults = List.copyOf(faults);
    }

    /** A row without faults. */
    public record Row(String pupilId, Map<Cell, Mark> marks, Optional<String> comment) {}

    public static CheckedRows of(List<RowEntry> rows, MarkSheet sheet, SchoolClass schoolClass) {
        var good = new ArrayList<Row>();
        var faults = new ArrayList<RowFault>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            RowEntry row = rows.get(i);
            int before = faults.size();
            pupil(row.pupilId(), schoolClass, seen).ifPresent(add(faults, i, "pupilId"));
            Map<Cell, Mark> marks = marks(row, sheet, i, faults);
            row.comment()
                    .flatMap(comment -> textFault(comment, LONGEST_COMMENT))
                    .ifPresent(add(faults, i, "comment"));
            if (faults.size() == before) {
                good.add(new Row(row.pupilId(), marks, row.comment().map(String::strip)));
            }
        }
        return new CheckedRows(good, faults);
    }

    /** Whether a row may speak of this pupil: once, and as long as the pupil studies here. */
    public static Optional<Fault> pupil(String pupilId, SchoolClass schoolClass, Set<String> seen) {
        var enrolled = schoolClass.enrolled(pupilId);
        if (enrolled.isEmpty()) {
            return Optional.of(Fault.PUPIL_NOT_IN_CLASS);
        }
        if (!enrolled.get().isStudying()) {
            return Optional.of(Fault.PUPIL_NOT_STUDYING);
        }
        return seen.add(pupilId) ? Optional.empty() : Optional.of(Fault.PUPIL_REPEATED);
    }

    /** Line breaks are fine, other control characters are not. */
    public static Optional<Fault> textFault(String text, int longest) {
        if (text.strip().length() > longest) {
            return Optional.of(Fault.TEXT_TOO_LONG);
        }
        return text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n')
                ? Optional.of(Fault.TEXT_MALFORMED)
                : Optional.empty();
    }

    private static Map<Cell, Mark> marks(RowEntry row, MarkSheet sheet, int number, List<RowFault> faults) {
        var marks = new LinkedHashMap<Cell, Mark>();
        row.marks().forEach((cell, text) -> {
            switch (sheet.read(cell, text)) {
                case MarkReading.Read(Mark mark) -> marks.put(cell, mark);
                case MarkReading.Wrong(Fault fault) -> faults.add(new RowFault(number, cell.path(), fault));
            }
        });
        return marks;
    }

    private static java.util.function.Consumer<Fault> add(List<RowFault> faults, int row, String field) {
        return fault -> faults.add(new RowFault(row, field, fault));
    }
}
