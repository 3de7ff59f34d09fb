package vn.hocba.grading.homeroom.application;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.hocba.grading.curriculum.domain.Curriculum;
import vn.hocba.grading.gradebook.domain.MarkSheet;
import vn.hocba.grading.homeroom.domain.BookChange;
import vn.hocba.grading.homeroom.domain.BookRefusal;
import vn.hocba.grading.homeroom.domain.HomeroomBook;
import vn.hocba.grading.homeroom.domain.Summer;
import vn.hocba.grading.homeroom.domain.Summer.RetestEntry;
import vn.hocba.grading.homeroom.domain.Summer.TrainingEntry;
import vn.hocba.grading.regulation.domain.RuleSet;
import vn.hocba.grading.regulation.domain.RuleSets;
import vn.hocba.grading.roster.application.Duty;
import vn.hocba.grading.roster.domain.ClassFacts;
import vn.hocba.kit.security.Caller;

/** Teachers enter what came of re-assessments and summer training, before the approval. */
public final class RecordSummer {

    private final ChangeBook change;
    private final RuleSets rules;

    public RecordSummer(ChangeBook change, RuleSets rules) {
        this.change = change;
        this.rules = rules;
    }

    /** By the subject's teacher. */
    public ClassAnswer retests(
            String classId, String subjectCode, List<RetestEntry> entries, OptionalLong expected, Caller caller) {
        return change.change(
                classId,
                new Duty.Mark(subjectCode),
                expected,
                caller,
                (book, granted, _) -> retests(book, granted.schoolClass().facts(), subjectCode, entries));
    }

    /** By the homeroom teacher. */
    public ClassAnswer trainings(String classId, List<TrainingEntry> entries, OptionalLong expected, Caller caller) {
        return change.change(
                classId,
                new Duty.KeepHomeroom(),
                expected,
                caller,
                (book, granted, by) -> Summer.trainings(book, entries, judgedBy(book)));
    }

    private BookChange retests(HomeroomBook book, ClassFacts facts, String subjectCode, List<RetestEntry> entries) {
        return Curriculum.find(subjectCode, facts.level(), facts.grade())
                .map(MarkSheet::of)
                .map(sheet -> Summer.retests(book, sheet, entries, judgedBy(book)))
                .orElseGet(() -> new BookChange.Refused(BookRefusal.UNKNOWN_SUBJECT, List.of()));
    }

    private Optional<RuleSet> judgedBy(HomeroomBook book) {
        return Optional.ofNullable(book.yearEnd()).flatMap(end -> rules.withId(end.ruleSet()));
    }
}
