package vn.hocba.grading.homeroom.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.hocba.grading.curriculum.domain.Traits;
import vn.hocba.grading.gradebook.domain.CheckedRows;
import vn.hocba.grading.gradebook.domain.Fault;
import vn.hocba.grading.gradebook.domain.FieldFault;
import vn.hocba.grading.gradebook.domain.RowFault;
import vn.hocba.grading.regulation.domain.Attainment;
import vn.hocba.grading.regulation.domain.SchoolLevel;
import vn.hocba.grading.regulation.domain.TraitLevel;
import vn.hocba.grading.roster.domain.ClassFacts;
import vn.hocba.grading.roster.domain.SchoolClass;

/** Everything that is wrong with rows of the homeroom book, and how a row without faults is applied. */
public final class EntryChecks {

    private static final int LONGEST_COMMENT = 2000;
    private static final int MOST_ABSENCES = 400;

    private final boolean primary;
    private final int grade;
    private final List<FieldFault> faults = new ArrayList<>();

    private EntryChecks(SchoolLevel level, int grade) {
        this.primary = level == SchoolLevel.PRIMARY;
        this.grade = grade;
    }

    static List<FieldFault> of(List<BookEntry> entries, SchoolClass schoolClass) {
        ClassFacts facts = schoolClass.facts();
        var rows = new ArrayList<RowFault>();
        var seen = new HashSet<String>();
        for (int i = 0; i < entries.size(); i++) {
            int row = i;
            BookEntry entry = entries.get(i);
            CheckedRows.pupil(entry.pupilId(), schoolClass, seen)
                    .ifPresent(fault -> rows.add(new RowFault(row, "pupilId", fault)));
            of(entry, facts.level(), facts.grade())
                    .forEach(fault -> rows.add(new RowFault(row, fault.field(), fault.fault())));
        }
        return rows.stream().map(RowFault::toField).toList();
    }

    /** What is wrong with one row, whoever the pupil is. */
    public static List<FieldFault> of(BookEntry entry, SchoolLevel level, int grade) {
        var checks = new EntryChecks(level, grade);
        checks.check(entry);
        return List.copyOf(checks.faults);
    }

    private void check(BookEntry entry) {
        conduct("conduct1", entry.conduct1());
        conduct("conduct2", entry.conduct2());
        absences("absencesExcused", entry.absencesExcused());
        absences("absencesUnexcused", entry.absencesUnexcused());
        add(
                "comment",
                Optional.ofNullable(entry.comment()).flatMap(text -> CheckedRows.textFault(text, LONGEST_COMMENT)));
        traits("qualities", entry.qualities(), primary ? Traits.QUALITIES : List.of());
        traits("competences", entry.competences(), primary ? Traits.competences(grade) : List.of());
        if (entry.recognisedByTheClass() != null && !primary) {
            add("recognisedByTheClass", Optional.of(Fault.NOT_APPLICABLE));
        }
    }

    private void conduct(String field, @Nullable String text) {
        if (text != null) {
            Optional<Fault> unknown = conduct(text).isEmpty() ? Optional.of(Fault.CONDUCT_UNKNOWN) : Optional.empty();
            add(field, primary ? Optional.of(Fault.NOT_APPLICABLE) : unknown);
        }
    }

    private void absences(String field, @Nullable Integer sessions) {
        if (sessions != null && (sessions < 0 || sessions > MOST_ABSENCES)) {
            add(field, Optional.of(Fault.ABSENCES_OUT_OF_RANGE));
        }
    }

    private void traits(String field, Map<String, String> levels, List<String> known) {
        new TreeMap<>(levels).forEach((name, level) -> {
            if (!known.contains(name)) {
                add(field + "." + name, Optional.of(known.isEmpty() ? Fault.NOT_APPLICABLE : Fault.TRAIT_UNKNOWN));
            } else if (trait(level).isEmpty()) {
                add(field + "." + name, Optional.of(Fault.TRAIT_LEVEL_UNKNOWN));
            }
        });
    }

    private void add(String field, Optional<Fault> fault) {
        fault.ifPresent(one -> faults.add(new FieldFault(field, one)));
    }

    /** A level of conduct by its name. */
    public static Optional<Attainment> conduct(String text) {
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

    /** Applies an entry without faults; what it does not name stays. */
    public static BookRow applied(BookRow row, BookEntry entry) {
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
