package vn.hocba.grading.homeroom.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hocba.grading.gradebook.domain.CellChange;
import vn.hocba.grading.gradebook.domain.Fault;
import vn.hocba.grading.gradebook.domain.FieldFault;
import vn.hocba.grading.gradebook.domain.MarkReading;
import vn.hocba.grading.gradebook.domain.MarkSheet;
import vn.hocba.grading.gradebook.domain.RowFault;
import vn.hocba.grading.homeroom.domain.BookChange.Refused;
import vn.hocba.grading.regulation.domain.Attainment;
import vn.hocba.grading.regulation.domain.Mark;
import vn.hocba.grading.regulation.domain.RuleSet;
import vn.hocba.grading.regulation.domain.SchoolLevel;
import vn.hocba.grading.regulation.domain.TestMark;

/** Re-assessments and trainings between the closing and the approval: each is entered and everything judged again. */
public final class Summer {

    /**
     * A pupil's re-assessment as it was sent.
     *
     * @param mark a score or PASS/FAIL; of primary pupils the level
     */
    public record RetestEntry(
            String pupilId, @Nullable String mark, @Nullable String test) {}

    /** A pupil's conduct after summer training as it was sent. */
    public record TrainingEntry(String pupilId, String conduct) {}

    private final HomeroomBook book;
    private final YearEnd end;
    private final RuleSet rules;
    private final Map<String, SummerWork> next;
    private final List<RowFault> faults = new ArrayList<>();
    private final List<CellChange> changes = new ArrayList<>();

    private Summer(HomeroomBook book, YearEnd end, RuleSet rules) {
        this.book = book;
        this.end = end;
        this.rules = rules;
        this.next = new LinkedHashMap<>(book.summer());
    }

    /** Thông tư 22/2021, Điều 14; Thông tư 27/2020, Điều 11. */
    public static BookChange retests(
            HomeroomBook book, MarkSheet sheet, List<RetestEntry> entries, Optional<RuleSet> rules) {
        return during(book, rules, summer -> summer.retests(sheet, entries));
    }

    /** Thông tư 22/2021, Điều 13. */
    public static BookChange trainings(HomeroomBook book, List<TrainingEntry> entries, Optional<RuleSet> rules) {
        return during(book, rules, summer -> summer.trainings(entries));
    }

    private static BookChange during(
            HomeroomBook book, Optional<RuleSet> rules, java.util.function.Consumer<Summer> what) {
        YearEnd end = book.yearEnd();
        if (book.state() == ClassState.APPROVED) {
            return Refused.because(BookRefusal.CLASS_APPROVED);
        }
        if (end == null) {
            return Refused.because(BookRefusal.CLASS_NOT_CLOSED);
        }
        if (rules.isEmpty()) {
            return Refused.because(BookRefusal.NO_RULE_SET);
        }
        var summer = new Summer(book, end, rules.get());
        what.accept(summer);
        return summer.outcome();
    }

    private void retests(MarkSheet sheet, List<RetestEntry> entries) {
        String subject = sheet.subject().code();
        var seen = new HashSet<String>();
        for (int i = 0; i < entries.size(); i++) {
            RetestEntry entry = entries.get(i);
            if (!isDue(
                    entry.pupilId(),
                    i,
                    seen,
                    Fault.RETEST_NOT_DUE,
                    one -> one.retestSubjects().contains(subject))) {
                continue;
            }
            Mark mark = mark(sheet, entry, i);
            TestMark test = test(sheet, entry, i);
            if (mark != null) {
                SummerWork before = book.summerOf(entry.pupilId());
                var retest = new Retest(mark, test);
                note(
                        entry.pupilId(),
                        "retests." + subject,
                        text(before.retests().get(subject)),
                        text(retest));
                next.put(entry.pupilId(), before.with(subject, retest));
            }
        }
    }

    private void trainings(List<TrainingEntry> entries) {
        var seen = new HashSet<String>();
        for (int i = 0; i < entries.size(); i++) {
            TrainingEntry entry = entries.get(i);
            if (!isDue(entry.pupilId(), i, seen, Fault.TRAINING_NOT_DUE, PupilResult::trainingDue)) {
                continue;
            }
            Optional<Attainment> conduct = EntryChecks.conduct(entry.conduct());
            if (conduct.isEmpty()) {
                faults.add(new RowFault(i, "conduct", Fault.CONDUCT_UNKNOWN));
                continue;
            }
            SummerWork before = book.summerOf(entry.pupilId());
            Attainment old = before.conduct();
            note(
                    entry.pupilId(),
                    "conductAfterTraining",
                    old == null ? "" : old.name(),
                    conduct.get().name());
            next.put(entry.pupilId(), before.trained(conduct.get()));
        }
    }

    private boolean isDue(
            String pupilId, int row, Set<String> seen, Fault notDue, java.util.function.Predicate<PupilResult> due) {
        Optional<PupilResult> result = end.of(pupilId);
        Optional<Fault> fault = Optional.empty();
        if (result.isEmpty()) {
            fault = Optional.of(Fault.PUPIL_NOT_IN_CLASS);
        } else if (!seen.add(pupilId)) {
            fault = Optional.of(Fault.PUPIL_REPEATED);
        } else if (!due.test(result.get())) {
            fault = Optional.of(notDue);
        }
        fault.ifPresent(one -> faults.add(new RowFault(row, "pupilId", one)));
        return fault.isEmpty();
    }

    private @Nullable Mark mark(MarkSheet sheet, RetestEntry entry, int row) {
        String field = end.level() == SchoolLevel.PRIMARY ? "level" : "mark";
        if (entry.mark() == null) {
            faults.add(new RowFault(row, field, Fault.MARK_MISSING));
            return null;
        }
        return switch (sheet.readResult(entry.mark())) {
            case MarkReading.Read(Mark mark) -> mark;
            case MarkReading.Wrong(Fault fault) -> {
                faults.add(new RowFault(row, field, fault));
                yield null;
            }
        };
    }

    private @Nullable TestMark test(MarkSheet sheet, RetestEntry entry, int row) {
        if (entry.test() == null) {
            return null;
        }
        if (!sheet.subject().test()) {
            faults.add(new RowFault(row, "test", Fault.NOT_APPLICABLE));
            return null;
        }
        return switch (MarkReading.test(entry.test())) {
            case MarkReading.Read(Mark mark) -> (TestMark) mark;
            case MarkReading.Wrong(Fault fault) -> {
                faults.add(new RowFault(row, "test", fault));
                yield null;
            }
        };
    }

    private void note(String pupilId, String field, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new CellChange(pupilId, field, before, after));
        }
    }

    private BookChange outcome() {
        if (!faults.isEmpty()) {
            List<FieldFault> fields = faults.stream().map(RowFault::toField).toList();
            return new Refused(BookRefusal.INVALID, fields);
        }
        return book.made(judged(book, end, rules, next), changes);
    }

    /** The book with this summer work and everybody's results by it. */
    static HomeroomBook judged(HomeroomBook book, YearEnd end, RuleSet rules, Map<String, SummerWork> work) {
        var judge = new Judge(rules, end.level(), end.grade());
        List<PupilResult> results = end.results().stream()
                .map(old -> judge.judge(new PupilYear(
                        old.pupilId(),
                        old.subjects(),
                        book.of(old.pupilId()),
                        work.getOrDefault(old.pupilId(), SummerWork.NONE),
                        old.movedInFrom())))
                .toList();
        return book.withSummer(work, end.with(results));
    }

    private static String text(@Nullable Retest retest) {
        if (retest == null) {
            return "";
        }
        TestMark test = retest.test();
        return test == null ? retest.mark().text() : retest.mark().text() + " " + test.text();
    }
}
