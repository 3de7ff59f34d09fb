package vn.hocba.grading.homeroom.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hocba.grading.curriculum.domain.Traits;
import vn.hocba.grading.gradebook.domain.CheckedRows;
import vn.hocba.grading.gradebook.domain.Fault;
import vn.hocba.grading.gradebook.domain.FieldFault;
import vn.hocba.grading.gradebook.domain.RowFault;
import vn.hocba.grading.regulation.domain.Attainment;
import vn.hocba.grading.regulation.domain.SchoolLevel;
import vn.hocba.grading.regulation.domain.TraitLevel;
import vn.hocba.grading.roster.domain.SchoolClass;

/** Everything that is wrong with rows of the homeroom book. */
final class EntryChecks {

    private static final int LONGEST_COMMENT = 2000;
    private static final int MOST_ABSENCES = 400;

    private final SchoolClass schoolClass;
    private final List<RowFault> faults = new ArrayList<>();

    private EntryChecks(SchoolClass schoolClass) {
        this.schoolClass = schoolClass;
    }

    static List<FieldFault> of(List<BookEntry> entries, SchoolClass schoolClass) {
        var checks = new EntryChecks(schoolClass);
        var seen = new HashSet<String>();
        for (int i = 0; i < entries.size(); i++) {
            BookEntry entry = entries.get(i);
            checks.add(i, "pupilId", CheckedRows.pupil(entry.pupilId(), schoolClass, seen));
            checks.check(i, entry);
        }
        return checks.faults.stream().map(RowFault::toField).toList();
    }

    private void check(int row, BookEntry entry) {
        boolean primary = schoolClass.facts().level() == SchoolLevel.PRIMARY;
        conduct(row, "conduct1", entry.conduct1(), primary);
        conduct(row, "conduct2", entry.conduct2(), primary);
        absences(row, "absencesExcused", entry.absencesExcused());
        absences(row, "absencesUnexcused", entry.absencesUnexcused());
        add(
                row,
                "comment",
                Optional.ofNullable(entry.comment()).flatMap(text -> CheckedRows.textFault(text, LONGEST_COMMENT)));
        traits(row, "qualities", entry.qualities(), primary ? Traits.QUALITIES : List.of());
        traits(
                row,
                "competences",
                entry.competences(),
                primary ? Traits.competences(schoolClass.facts().grade()) : List.of());
        if (entry.recognisedByTheClass() != null && !primary) {
            add(row, "recognisedByTheClass", Optional.of(Fault.NOT_APPLICABLE));
        }
    }

    private void conduct(int row, String field, @Nullable String text, boolean primary) {
        if (text != null) {
            Optional<Fault> unknown = conduct(text).isEmpty() ? Optional.of(Fault.CONDUCT_UNKNOWN) : Optional.empty();
            add(row, field, primary ? Optional.of(Fault.NOT_APPLICABLE) : unknown);
        }
    }

    private void absences(int row, String field, @Nullable Integer sessions) {
        if (sessions != null && (sessions < 0 || sessions > MOST_ABSENCES)) {
            add(row, field, Optional.of(Fault.ABSENCES_OUT_OF_RANGE));
        }
    }

    private void traits(int row, String field, Map<String, String> levels, List<String> known) {
        new java.util.TreeMap<>(levels).forEach((name, level) -> {
            if (!known.contains(name)) {
                add(row, field + "." + name, Optional.of(known.isEmpty() ? Fault.NOT_APPLICABLE : Fault.TRAIT_UNKNOWN));
            } else if (trait(level).isEmpty()) {
                add(row, field + "." + name, Optional.of(Fault.TRAIT_LEVEL_UNKNOWN));
            }
        });
    }

    private void add(int row, String field, Optional<Fault> fault) {
        fault.ifPresent(one -> faults.add(new RowFault(row, field, one)));
    }

    /** A level of conduct by its name. */
    static Optional<Attainment> conduct(String text) {
        return switch (text) {
            case "GOOD" -> Optional.of(Attainment.GOOD);
            case "FAIR" -> Optional.of(Attainment.FAIR);
            case "SATISFACTORY" -> Optional.of(Attainment.SATISFACTORY);
            case "UNSATISFACTORY" -> Optional.of(Attainment.UNSATISFACTORY);
            default -> Optional.empty();
        };
    }

    private static Optional<TraitLevel> trait(String text) {
        return switch (text) {
            case "T" -> Optional.of(TraitLevel.T);
            case "D" -> Optional.of(TraitLevel.D);
            case "C" -> Optional.of(TraitLevel.C);
            default -> Optional.empty();
        };
    }

    /** Applies an entry that was checked. */
    static BookRow applied(BookRow row, BookEntry entry) {
        return new BookRow(
                chosen(entry.conduct1(), row.conduct1()),
                chosen(entry.conduct2(), row.conduct2()),
                entry.absencesExcused() == null ? row.absencesExcused() : entry.absencesExcused(),
                entry.absencesUnexcused() == null ? row.absencesUnexcused() : entry.absencesUnexcused(),
                entry.comment() == null ? row.comment() : entry.comment().strip(),
                merged(row.qualities(), entry.qualities()),
                merged(row.competences(), entry.competences()),
                entry.recognisedByTheClass() == null ? row.recognisedByTheClass() : entry.recognisedByTheClass());
    }

    private static @Nullable Attainment chosen(@Nullable String text, @Nullable Attainment old) {
        return text == null ? old : conduct(text).orElseThrow();
    }

    private static Map<String, TraitLevel> merged(Map<String, TraitLevel> old, Map<String, String> entered) {
        var merged = new LinkedHashMap<>(old);
        entered.forEach((name, level) -> merged.put(name, trait(level).orElseThrow()));
        return merged;
    }
}
