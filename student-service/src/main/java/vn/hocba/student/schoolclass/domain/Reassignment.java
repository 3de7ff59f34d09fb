package vn.hocba.student.schoolclass.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a class's assignments when the whole of them is sent anew. Nothing that was held is forgotten: whoever
 * is replaced ends the day before the successor begins, whoever is left out without a successor ended yesterday. A duty
 * that then was never held (the successor begins on the same day or before) was a mistake and is taken out.
 */
public final class Reassignment {

    private final SchoolClass before;
    private final WantedAssignments wanted;
    private final LocalDate yesterday;

    private Reassignment(SchoolClass before, WantedAssignments wanted, LocalDate today) {
        this.before = before;
        this.wanted = wanted;
        this.yesterday = today.minusDays(1);
    }

    /** The class as it then is, its version untouched. */
    public static SchoolClass of(SchoolClass before, WantedAssignments wanted, LocalDate today) {
        var reassignment = new Reassignment(before, wanted, today);
        return before.assigned(wanted.homeroom(), reassignment.formerHomerooms(), reassignment.subjects());
    }

    private List<Assignment> formerHomerooms() {
        var former = new ArrayList<>(before.formerHomerooms());
        Assignment known = before.homeroom();
        Assignment next = wanted.homeroom();
        if (known == null || (next != null && next.staffId().equals(known.staffId()))) {
            return former;
        }
        known.until(next == null ? yesterday : next.from().minusDays(1)).ifPresent(former::add);
        return former;
    }

    private List<SubjectAssignment> subjects() {
        var result = new ArrayList<SubjectAssignment>();
        var free = new ArrayList<>(wanted.subjects()); // rows that continue nothing
        var gone = new ArrayList<SubjectAssignment>();
        for (SubjectAssignment known : before.subjects()) {
            SubjectAssignment row = continued(known, free);
            if (row == null) {
                gone.add(known);
            } else {
                free.remove(row);
            }
        }
        for (SubjectAssignment known : gone) {
            ended(known, free).ifPresent(result::add);
        }
        result.addAll(wanted.subjects());
        return result;
    }

    /** The row that says how a known duty goes on: the same period, or an open duty with another first day. */
    private static @Nullable SubjectAssignment continued(SubjectAssignment known, List<SubjectAssignment> free) {
        for (SubjectAssignment row : free) {
            if (row.isSamePeriod(known)) {
                return row;
            }
        }
        if (known.person().isOpen()) {
            for (SubjectAssignment row : free) {
                if (row.isSameDuty(known)) {
                    return row;
                }
            }
        }
        return null;
    }

    private Optional<SubjectAssignment> ended(SubjectAssignment known, List<SubjectAssignment> newRows) {
        if (!known.person().isOpen()) {
            return Optional.of(known);
        }
        LocalDate last = newRows.stream()
                .filter(row -> row.subjectCode().equals(known.subjectCode()))
                .min(Comparator.comparing((SubjectAssignment row) -> row.lead() != known.lead())
                        .thenComparing(row -> row.person().from()))
                .map(row -> row.person().from().minusDays(1))
                .orElse(yesterday);
        return known.person()
                .until(last)
                .map(person -> new SubjectAssignment(known.subjectCode(), person, known.lead()));
    }
}
