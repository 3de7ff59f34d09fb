package vn.hocba.grading.homeroom.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocba.grading.gradebook.domain.Author;
import vn.hocba.grading.gradebook.domain.CellChange;
import vn.hocba.grading.gradebook.domain.Fault;
import vn.hocba.grading.gradebook.domain.FieldFault;
import vn.hocba.grading.homeroom.domain.BookChange.Made;
import vn.hocba.grading.homeroom.domain.BookChange.Refused;
import vn.hocba.grading.homeroom.domain.BookChange.Step;
import vn.hocba.grading.homeroom.domain.BookChange.Unchanged;
import vn.hocba.grading.regulation.domain.Decision;
import vn.hocba.grading.regulation.domain.RuleSet;
import vn.hocba.grading.regulation.domain.SchoolLevel;
import vn.hocba.grading.roster.domain.Enrolled;
import vn.hocba.grading.roster.domain.SchoolClass;

/** A manager makes the results of a class final. */
public final class Approval {

    /**
     * What the manager decides.
     *
     * @param withoutRemedies pupils whose open retests and trainings will not be held
     * @param promoted primary pupils whom the principal lets go up although the result is Chưa hoàn thành (Thông tư
     *     27/2020, Điều 11)
     */
    public record Decisions(List<String> withoutRemedies, List<String> promoted) {

        public Decisions {
            withoutRemedies = List.copyOf(withoutRemedies);
            promoted = List.copyOf(promoted);
        }
    }

    private Approval() {}

    /**
     * Approves.
     *
     * @param subjects codes of the subjects that the class has now
     */
    public static BookChange of(
            HomeroomBook book,
            Decisions decisions,
            SchoolClass schoolClass,
            Set<String> subjects,
            Optional<RuleSet> rules,
            Author by) {
        YearEnd end = book.yearEnd();
        if (book.state() == ClassState.APPROVED) {
            return new Unchanged(book);
        }
        if (end == null) {
            return Refused.because(BookRefusal.CLASS_NOT_CLOSED);
        }
        if (rules.isEmpty()) {
            return Refused.because(BookRefusal.NO_RULE_SET);
        }
        if (hasGrown(end, schoolClass, subjects)) {
            return Refused.because(BookRefusal.CLASS_CHANGED);
        }
        List<FieldFault> faults = faults(decisions, end);
        if (!faults.isEmpty()) {
            return new Refused(BookRefusal.INVALID, faults);
        }
        List<FieldFault> open = openRemedies(decisions, end);
        if (!open.isEmpty()) {
            return new Refused(BookRefusal.REMEDIES_OPEN, open);
        }
        return approved(book, end, decisions, rules.get(), by);
    }

    private static BookChange approved(HomeroomBook book, YearEnd end, Decisions decisions, RuleSet rules, Author by) {
        Map<String, SummerWork> work = new LinkedHashMap<>(book.summer());
        var changes = new ArrayList<CellChange>();
        for (String pupil : decisions.promoted()) {
            work.put(pupil, book.summerOf(pupil).promotedByThePrincipal());
            changes.add(new CellChange(pupil, "promoted", "", "true"));
        }
        HomeroomBook judged = Summer.judged(book, end, rules, work);
        YearEnd last = judged.yearEnd() == null ? end : judged.yearEnd();
        var event = new ClassApproved(
                book.classId(),
                book.version() + 1,
                end.schoolCode(),
                end.schoolYear(),
                by.staffId(),
                by.at(),
                last.results().size());
        String without = String.join(" ", decisions.withoutRemedies());
        return new Made(judged.in(ClassState.APPROVED, last), changes, new Step("APPROVED", without), event);
    }

    /** Somebody or something came into the class after it was closed and would be forgotten. */
    private static boolean hasGrown(YearEnd end, SchoolClass schoolClass, Set<String> subjects) {
        Set<String> judged = end.results().stream().map(PupilResult::pupilId).collect(Collectors.toUnmodifiableSet());
        boolean morePupils = !judged.containsAll(
                schoolClass.studying().stream().map(Enrolled::pupilId).toList());
        return morePupils
                || end.results().stream()
                        .anyMatch(result -> !result.subjects().stream()
                                .map(SubjectLine::subjectCode)
                                .collect(Collectors.toUnmodifiableSet())
                                .containsAll(subjects));
    }

    private static List<FieldFault> faults(Decisions decisions, YearEnd end) {
        var faults = new ArrayList<FieldFault>();
        for (int i = 0; i < decisions.withoutRemedies().size(); i++) {
            if (end.of(decisions.withoutRemedies().get(i)).isEmpty()) {
                faults.add(new FieldFault("withoutRemedies[" + i + "]", Fault.PUPIL_NOT_IN_CLASS));
            }
        }
        for (int i = 0; i < decisions.promoted().size(); i++) {
            Optional<PupilResult> result = end.of(decisions.promoted().get(i));
            boolean due = end.level() == SchoolLevel.PRIMARY
                    && result.filter(one -> one.decision() == Decision.NOT_PROMOTED)
                            .isPresent();
            if (!due) {
                faults.add(new FieldFault(
                        "promoted[" + i + "]", result.isEmpty() ? Fault.PUPIL_NOT_IN_CLASS : Fault.PROMOTION_NOT_DUE));
            }
        }
        return faults;
    }

    private static List<FieldFault> openRemedies(Decisions decisions, YearEnd end) {
        var open = new ArrayList<FieldFault>();
        for (PupilResult result : end.results()) {
            if (decisions.withoutRemedies().contains(result.pupilId())
                    || decisions.promoted().contains(result.pupilId())) {
                continue;
            }
            String field = "results[" + result.pupilId() + "]";
            if (result.trainingOpen()) {
                open.add(new FieldFault(field + ".trainingDue", Fault.TRAINING_OPEN));
            }
            for (int i = 0; i < result.openRetests().size(); i++) {
                open.add(new FieldFault(field + ".retestSubjects[" + i + "]", Fault.RETEST_OPEN));
            }
        }
        return open;
    }
}
