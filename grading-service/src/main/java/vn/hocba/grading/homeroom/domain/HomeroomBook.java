package vn.hocba.grading.homeroom.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hocba.grading.gradebook.domain.CellChange;
import vn.hocba.grading.gradebook.domain.FieldFault;
import vn.hocba.grading.homeroom.domain.BookChange.Made;
import vn.hocba.grading.homeroom.domain.BookChange.Refused;
import vn.hocba.grading.homeroom.domain.BookChange.Step;
import vn.hocba.grading.homeroom.domain.BookChange.Unchanged;
import vn.hocba.grading.regulation.domain.SchoolLevel;
import vn.hocba.grading.roster.domain.SchoolClass;

/**
 * A class's homeroom book and the class's way from open to approved.
 *
 * @param rows by pupil
 * @param rounds how many times each subject has been opened, where that is more than once
 * @param summer by pupil
 * @param yearEnd results, from the closing on
 * @param version of the stored document, 0 when there is none yet
 */
public record HomeroomBook(
        String classId,
        String schoolCode,
        SchoolLevel level,
        ClassState state,
        Map<String, BookRow> rows,
        Map<String, Integer> rounds,
        Map<String, SummerWork> summer,
        @Nullable YearEnd yearEnd,
        long version) {

    private static final int FIRST_ROUND = 1;

    public HomeroomBook {
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
        rounds = Map.copyOf(rounds);
        summer = Map.copyOf(summer);
    }

    public static HomeroomBook empty(SchoolClass schoolClass) {
        return new HomeroomBook(
                schoolClass.classId(),
                schoolClass.facts().schoolCode(),
                schoolClass.facts().level(),
                ClassState.OPEN,
                Map.of(),
                Map.of(),
                Map.of(),
                null,
                0);
    }

    public BookRow of(String pupilId) {
        return rows.getOrDefault(pupilId, BookRow.EMPTY);
    }

    public SummerWork summerOf(String pupilId) {
        return summer.getOrDefault(pupilId, SummerWork.NONE);
    }

    /** How many times the subject has been opened. */
    public int round(String subjectCode) {
        return rounds.getOrDefault(subjectCode, FIRST_ROUND);
    }

    /** Everybody's results; none as long as the class is open. */
    public List<PupilResult> results() {
        return yearEnd == null ? List.of() : yearEnd.results();
    }

    /** The homeroom teacher enters conduct, absences, traits and comments; what is not named stays. */
    public BookChange keep(List<BookEntry> entries, SchoolClass schoolClass) {
        if (state != ClassState.OPEN) {
            return Refused.because(BookRefusal.CLASS_CLOSED);
        }
        List<FieldFault> faults = EntryChecks.of(entries, schoolClass);
        if (!faults.isEmpty()) {
            return new Refused(BookRefusal.INVALID, faults);
        }
        var next = new LinkedHashMap<>(rows);
        var changes = new ArrayList<CellChange>();
        for (BookEntry entry : entries) {
            BookRow before = of(entry.pupilId());
            BookRow after = EntryChecks.applied(before, entry);
            next.put(entry.pupilId(), after);
            changes.addAll(RowDifferences.between(entry.pupilId(), before, after));
        }
        return made(withRows(next), changes);
    }

    /** A manager opens the class again before the approval, with these subjects. */
    public BookChange reopen(Collection<String> subjects, String reason) {
        if (state == ClassState.APPROVED) {
            return Refused.because(BookRefusal.CLASS_APPROVED);
        }
        var next = new LinkedHashMap<>(rounds);
        subjects.forEach(subject -> next.put(subject, round(subject) + 1));
        var open = new HomeroomBook(classId, schoolCode, level, ClassState.OPEN, rows, next, summer, null, version);
        return Made.of(open, new Step("REOPENED", reason));
    }

    HomeroomBook in(ClassState next, YearEnd end) {
        return new HomeroomBook(classId, schoolCode, level, next, rows, rounds, summer, end, version);
    }

    HomeroomBook withSummer(Map<String, SummerWork> work, YearEnd end) {
        return new HomeroomBook(classId, schoolCode, level, state, rows, rounds, work, end, version);
    }

    /** The next state with its history, unless nothing changed. */
    BookChange made(HomeroomBook next, List<CellChange> changes) {
        if (changes.isEmpty()) {
            return new Unchanged(this);
        }
        return Made.of(next, changes);
    }

    private HomeroomBook withRows(Map<String, BookRow> next) {
        return new HomeroomBook(classId, schoolCode, level, state, next, rounds, summer, yearEnd, version);
    }
}
