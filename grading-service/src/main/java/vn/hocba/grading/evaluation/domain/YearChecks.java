package vn.hocba.grading.evaluation.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.hocba.grading.curriculum.domain.Curriculum;
import vn.hocba.grading.evaluation.domain.CheckedYear.CheckedSubject;
import vn.hocba.grading.evaluation.domain.EvaluationEntry.RetestEntry;
import vn.hocba.grading.evaluation.domain.EvaluationEntry.SubjectEntry;
import vn.hocba.grading.gradebook.domain.Cell;
import vn.hocba.grading.gradebook.domain.Fault;
import vn.hocba.grading.gradebook.domain.FieldFault;
import vn.hocba.grading.gradebook.domain.MarkReading;
import vn.hocba.grading.gradebook.domain.MarkSheet;
import vn.hocba.grading.gradebook.domain.PupilMarks;
import vn.hocba.grading.gradebook.domain.SemesterMarks;
import vn.hocba.grading.homeroom.domain.BookRow;
import vn.hocba.grading.homeroom.domain.EntryChecks;
import vn.hocba.grading.homeroom.domain.Retest;
import vn.hocba.grading.homeroom.domain.SummerWork;
import vn.hocba.grading.regulation.domain.Attainment;
import vn.hocba.grading.regulation.domain.Mark;
import vn.hocba.grading.regulation.domain.RuleSet;
import vn.hocba.grading.regulation.domain.RuleSets;
import vn.hocba.grading.regulation.domain.SchoolLevel;
import vn.hocba.grading.regulation.domain.SchoolYear;
import vn.hocba.grading.regulation.domain.TestMark;

/** Reads one pupil's year: everything that is wrong or missing, each with its field below the pupil. */
final class YearChecks {

    private final EvaluationEntry entry;
    private final RuleSets ruleSets;
    private final List<FieldFault> faults = new ArrayList<>();

    YearChecks(EvaluationEntry entry, RuleSets ruleSets) {
        this.entry = entry;
        this.ruleSets = ruleSets;
    }

    List<FieldFault> faults() {
        return List.copyOf(faults);
    }

    /** Empty when there are faults. */
    Optional<CheckedYear> checked() {
        Optional<SchoolLevel> level = level();
        if (level.isEmpty()) {
            return Optional.empty();
        }
        Optional<RuleSet> rules = rules(level.get());
        if (rules.isEmpty()) {
            add("ruleSet", Fault.RULE_SET_UNKNOWN);
        }
        var retests = new LinkedHashMap<String, Retest>();
        List<CheckedSubject> subjects = subjects(level.get(), retests);
        BookRow row = row(level.get());
        var summer = new SummerWork(retests, training(level.get()), false);
        return faults.isEmpty()
                ? rules.map(known -> new CheckedYear(
                        entry.book().pupilId(), level.get(), entry.grade(), known, subjects, row, summer))
                : Optional.empty();
    }

    private Optional<SchoolLevel> level() {
        for (SchoolLevel level : SchoolLevel.values()) {
            if (level.name().equals(entry.level())) {
                if (!level.has(entry.grade())) {
                    add("grade", Fault.GRADE_UNKNOWN);
                    return Optional.empty();
                }
                return Optional.of(level);
            }
        }
        add("level", Fault.LEVEL_UNKNOWN);
        return Optional.empty();
    }

    private Optional<RuleSet> rules(SchoolLevel level) {
        if (entry.ruleSet() != null) {
            return ruleSets.withId(entry.ruleSet()).filter(rules -> rules.covers(level, entry.grade()));
        }
        if (entry.schoolYear() == null) {
            return ruleSets.newest(level, entry.grade());
        }
        try {
            return ruleSets.of(level, entry.grade(), SchoolYear.of(entry.schoolYear()));
        } catch (IllegalArgumentException e) {
            add("schoolYear", Fault.SCHOOL_YEAR_MALFORMED);
            return ruleSets.newest(level, entry.grade());
        }
    }

    private List<CheckedSubject> subjects(SchoolLevel level, Map<String, Retest> retests) {
        var checked = new ArrayList<CheckedSubject>();
        var seen = new HashSet<String>();
        for (int i = 0; i < entry.subjects().size(); i++) {
            SubjectEntry subject = entry.subjects().get(i);
            String field = "subjects[" + i + "]";
            if (!seen.add(subject.subjectCode())) {
                add(field + ".subjectCode", Fault.SUBJECT_REPEATED);
                continue;
            }
            Optional<MarkSheet> sheet =
                    Curriculum.find(subject.subjectCode(), level, entry.grade()).map(MarkSheet::of);
            if (sheet.isEmpty()) {
                add(field + ".subjectCode", Fault.SUBJECT_UNKNOWN);
                continue;
            }
            checked.add(new CheckedSubject(sheet.get(), marks(subject, sheet.get(), field)));
            RetestEntry retest = subject.retest();
            if (retest != null) {
                retest(retest, sheet.get(), field + ".retest")
                        .ifPresent(held -> retests.put(subject.subjectCode(), held));
            }
        }
        return checked;
    }

    private PupilMarks marks(SubjectEntry subject, MarkSheet sheet, String field) {
        var marks = new PupilMarks(
                semester(subject.semester1(), sheet, field + ".semester1."),
                semester(subject.semester2(), sheet, field + ".semester2."));
        for (String hole : sheet.holes(marks)) {
            String path = field + "." + hole;
            if (faults.stream().noneMatch(fault -> fault.field().equals(path))) {
                add(path, Fault.MARK_MISSING);
            }
        }
        return marks;
    }

    private SemesterMarks semester(Map<Cell, String> texts, MarkSheet sheet, String field) {
        var marks = new TreeMap<Cell, Mark>();
        texts.forEach((cell, text) ->
                read(sheet.read(cell, text), field + cell.path()).ifPresent(mark -> marks.put(cell, mark)));
        return new SemesterMarks(marks, "");
    }

    private Optional<Retest> retest(RetestEntry retest, MarkSheet sheet, String field) {
        String markField = field + (sheet.required().contains(Cell.LEVEL) ? ".level" : ".mark");
        if (retest.mark() == null) {
            add(markField, Fault.MARK_MISSING);
            return Optional.empty();
        }
        Optional<Mark> mark = read(sheet.readResult(retest.mark()), markField);
        TestMark test = null;
        if (retest.test() != null) {
            test = sheet.subject().test()
                    ? (TestMark) read(MarkReading.test(retest.test()), field + ".test")
                            .orElse(null)
                    : notApplicable(field + ".test");
        }
        TestMark held = test;
        return mark.map(one -> new Retest(one, held));
    }

    private @Nullable TestMark notApplicable(String field) {
        add(field, Fault.NOT_APPLICABLE);
        return null;
    }

    private BookRow row(SchoolLevel level) {
        List<FieldFault> wrong = EntryChecks.of(entry.book(), level, entry.grade());
        faults.addAll(wrong);
        if (!wrong.isEmpty()) {
            return BookRow.EMPTY;
        }
        BookRow row = EntryChecks.applied(BookRow.EMPTY, entry.book());
        row.holes(level, entry.grade()).forEach(hole -> add(hole, Fault.ENTRY_MISSING));
        return row;
    }

    private @Nullable Attainment training(SchoolLevel level) {
        String text = entry.conductAfterTraining();
        if (text == null) {
            return null;
        }
        Optional<Attainment> conduct = EntryChecks.conduct(text);
        if (level == SchoolLevel.PRIMARY) {
            add("conductAfterTraining", Fault.NOT_APPLICABLE);
        } else if (conduct.isEmpty()) {
            add("conductAfterTraining", Fault.CONDUCT_UNKNOWN);
        }
        return conduct.orElse(null);
    }

    private Optional<Mark> read(MarkReading reading, String field) {
        return switch (reading) {
            case MarkReading.Read(Mark mark) -> Optional.of(mark);
            case MarkReading.Wrong(Fault fault) -> {
                add(field, fault);
                yield Optional.empty();
            }
        };
    }

    private void add(String field, Fault fault) {
        faults.add(new FieldFault(field, fault));
    }
}
