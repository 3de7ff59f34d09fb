package vn.hocba.grading.book.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.hocba.grading.book.domain.ImportPlan.Part;
import vn.hocba.grading.gradebook.domain.Cell;
import vn.hocba.grading.gradebook.domain.CheckedRows;
import vn.hocba.grading.gradebook.domain.Fault;
import vn.hocba.grading.gradebook.domain.FieldFault;
import vn.hocba.grading.gradebook.domain.MarkReading;
import vn.hocba.grading.gradebook.domain.RowEntry;
import vn.hocba.grading.gradebook.domain.SemesterMarks;
import vn.hocba.grading.regulation.domain.Mark;
import vn.hocba.grading.regulation.domain.Semester;

/** Reads a sheet of a sent workbook against the class: every fault of it, and what it would change. */
final class ImportCheck {

    private final FileSheet sheet;
    private final Semester semester;
    private final ImportTarget target;
    private final IdentityCheck identity;
    private final List<FieldFault> faults = new ArrayList<>();
    private final Map<String, Map<String, Row>> changes = new LinkedHashMap<>();

    /** What changes in a pupil's row of one subject. */
    private record Row(Map<Cell, String> marks, List<String> comment) {}

    ImportCheck(FileSheet sheet, Semester semester, ImportTarget target, IdentityCheck identity) {
        this.sheet = sheet;
        this.semester = semester;
        this.target = target;
        this.identity = identity;
    }

    /** Empty when the sheet does not have the layout. */
    Optional<ImportPlan> check() {
        return SheetColumns.of(sheet, target, faults).map(columns -> {
            Set<String> seen = new HashSet<>();
            new TreeMap<>(sheet.rows())
                    .tailMap(BookLayout.FIRST_PUPIL)
                    .keySet()
                    .forEach(row -> row(row, columns, seen));
            return new ImportPlan(parts(), faults);
        });
    }

    private void row(int row, SheetColumns columns, Set<String> seen) {
        String pupilId = sheet.text(row, columns.pupilId());
        Optional<Fault> wrong = CheckedRows.pupil(pupilId, target.schoolClass(), seen);
        if (wrong.filter(one -> one != Fault.PUPIL_NOT_STUDYING).isPresent()) {
            fault(row, columns.pupilId(), wrong.get());
            return;
        }
        Optional<FileCell> other = Optional.ofNullable(target.pupils().get(pupilId))
                .flatMap(pupil -> identity.wrong(sheet, row, columns, pupil));
        if (other.isPresent()) {
            fault(row, other.get().column(), Fault.PUPIL_MISMATCHED);
            return;
        }
        for (EnteredColumn column : columns.entered()) {
            sheet.cell(row, column.index()).ifPresent(cell -> value(cell, column, pupilId, wrong));
        }
    }

    /** What is stored already is nobody's change: a whole book may be sent back by a teacher of one subject. */
    private void value(FileCell cell, EnteredColumn column, String pupilId, Optional<Fault> ofPupil) {
        ImportTarget.Subject subject = target.subjects().get(column.subjectCode());
        if (subject == null) {
            return;
        }
        SemesterMarks stored = subject.gradebook().of(pupilId).in(semester);
        Optional<String> value = read(cell, column, subject);
        if (value.isEmpty() || value.get().equals(stored(column, stored))) {
            return;
        }
        Optional<Fault> refused = ofPupil;
        if (!subject.mine()) {
            refused = Optional.of(Fault.SUBJECT_NOT_YOURS);
        } else if (subject.locked()) {
            refused = Optional.of(Fault.GRADEBOOK_CLOSED);
        }
        if (refused.isPresent()) {
            fault(cell.row(), cell.column(), refused.get());
            return;
        }
        Row row = changes.computeIfAbsent(column.subjectCode(), _ -> new LinkedHashMap<>())
                .computeIfAbsent(pupilId, _ -> new Row(new LinkedHashMap<>(), new ArrayList<>()));
        column.cell()
                .ifPresentOrElse(
                        place -> row.marks().put(place, value.get()),
                        () -> row.comment().add(value.get()));
    }

    private static String stored(EnteredColumn column, SemesterMarks marks) {
        return column.cell()
                .map(place -> marks.at(place).map(Mark::text).orElse(""))
                .orElseGet(marks::comment);
    }

    /** The value as it would be stored. */
    private Optional<String> read(FileCell cell, EnteredColumn column, ImportTarget.Subject subject) {
        return switch (cell.kind()) {
            case FORMULA -> faulty(cell, Fault.CELL_FORMULA);
            case BROKEN -> faulty(cell, Fault.CELL_BROKEN);
            case TEXT, NUMBER ->
                column.cell().map(place -> mark(cell, place, subject)).orElseGet(() -> comment(cell));
        };
    }

    private Optional<String> mark(FileCell cell, Cell place, ImportTarget.Subject subject) {
        return switch (subject.sheet().read(place, Labels.entered(cell.text()))) {
            case MarkReading.Read(Mark mark) -> Optional.of(mark.text());
            case MarkReading.Wrong(Fault wrong) -> faulty(cell, wrong);
        };
    }

    private Optional<String> comment(FileCell cell) {
        return CheckedRows.textFault(cell.text(), CheckedRows.LONGEST_COMMENT)
                .map(fault -> faulty(cell, fault))
                .orElseGet(() -> Optional.of(cell.text()));
    }

    private Optional<String> faulty(FileCell cell, Fault fault) {
        fault(cell.row(), cell.column(), fault);
        return Optional.empty();
    }

    private void fault(int row, int column, Fault fault) {
        faults.add(new FieldFault(sheet.name() + "!" + FileCell.name(row, column), fault));
    }

    private List<Part> parts() {
        var parts = new ArrayList<Part>();
        changes.forEach((subject, rows) -> {
            var entries = new ArrayList<RowEntry>();
            rows.forEach((pupil, row) -> entries.add(
                    new RowEntry(pupil, row.marks(), row.comment().stream().findFirst())));
            parts.add(new Part(subject, semester, entries));
        });
        return parts;
    }
}
