package vn.hocba.grading.book.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocba.grading.gradebook.domain.Fault;
import vn.hocba.grading.gradebook.domain.FieldFault;

/**
 * What the columns of a sent sheet are, by their keys.
 *
 * @param pupilId where the pupil's id stands
 * @param identity other columns that say who a row is about, by key
 */
record SheetColumns(int pupilId, Map<String, Integer> identity, List<EnteredColumn> entered) {

    /** Empty when the row of keys is not where it should be; computed columns are not looked at. */
    static Optional<SheetColumns> of(FileSheet sheet, ImportTarget target, List<FieldFault> faults) {
        var seen = new HashMap<String, Integer>();
        var entered = new ArrayList<EnteredColumn>();
        for (FileCell cell :
                sheet.rows().getOrDefault(BookLayout.KEYS, Map.of()).values()) {
            String key = cell.text();
            if (seen.putIfAbsent(key, cell.column()) != null) {
                faults.add(new FieldFault(at(sheet, cell), Fault.FIELD_REPEATED));
                continue;
            }
            Optional<EnteredColumn> column = EnteredColumn.of(cell.column(), key);
            if (column.isPresent() && target.subjects().containsKey(column.get().subjectCode())) {
                entered.add(column.get());
            } else if (column.isPresent()) {
                faults.add(new FieldFault(at(sheet, cell), Fault.SUBJECT_UNKNOWN));
            }
        }
        Integer pupilId = seen.get(Column.PUPIL_ID);
        return pupilId == null
                ? Optional.empty()
                : Optional.of(new SheetColumns(pupilId, Map.copyOf(seen), List.copyOf(entered)));
    }

    Optional<Integer> of(String key) {
        return Optional.ofNullable(identity.get(key));
    }

    static String at(FileSheet sheet, FileCell cell) {
        return sheet.name() + "!" + cell.name();
    }
}
