package vn.hocba.grading.book.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocba.grading.book.domain.ImportPlan.Part;
import vn.hocba.grading.gradebook.domain.FieldFault;
import vn.hocba.grading.regulation.domain.Semester;

/** Plans the import of a whole workbook. */
public final class BookImport {

    /** A plan, or why there can be none. */
    public sealed interface Planned {

        /** What would be written, or what is wrong. */
        record Plan(ImportPlan plan) implements Planned {}

        /** It is no book of this class. */
        record Refused(FileRefusal reason) implements Planned {}
    }

    private static final Set<String> SHEETS =
            Arrays.stream(Period.values()).map(Period::title).collect(Collectors.toUnmodifiableSet());

    private BookImport() {}

    /**
     * Sheets of semesters are read; that of the year is computed, and left alone. Of two with one name nobody could say
     * which counts.
     */
    public static Planned plan(BookFile file, ImportTarget target) {
        var names = file.sheets().stream().map(FileSheet::name).toList();
        if (!SHEETS.containsAll(names) || Set.copyOf(names).size() < names.size()) {
            return new Planned.Refused(FileRefusal.WRONG_LAYOUT);
        }
        var parts = new ArrayList<Part>();
        var faults = new ArrayList<FieldFault>();
        int read = 0;
        for (FileSheet sheet : file.sheets()) {
            String classId = sheet.text(BookLayout.CLASS, BookLayout.CLASS_ID_COLUMN);
            if (classId.isEmpty()) {
                return new Planned.Refused(FileRefusal.WRONG_LAYOUT);
            }
            if (!classId.equals(target.schoolClass().classId())) {
                return new Planned.Refused(FileRefusal.OTHER_CLASS);
            }
            Optional<Semester> semester = semester(sheet);
            if (semester.isPresent()) {
                Optional<ImportPlan> plan =
                        new ImportCheck(sheet, semester.get(), target, new IdentityCheck(file.dayZero())).check();
                if (plan.isEmpty()) {
                    return new Planned.Refused(FileRefusal.WRONG_LAYOUT);
                }
                parts.addAll(plan.get().parts());
                faults.addAll(plan.get().faults());
                read++;
            }
        }
        return read == 0
                ? new Planned.Refused(FileRefusal.WRONG_LAYOUT)
                : new Planned.Plan(new ImportPlan(parts, List.copyOf(faults)));
    }

    private static Optional<Semester> semester(FileSheet sheet) {
        return Arrays.stream(Period.values())
                .filter(period -> period.title().equals(sheet.name()))
                .findFirst()
                .flatMap(Period::semester);
    }
}
