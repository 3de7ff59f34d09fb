package vn.hocba.grading.homeroom.application;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocba.grading.gradebook.domain.Author;
import vn.hocba.grading.homeroom.domain.Approval;
import vn.hocba.grading.homeroom.domain.Approval.Decisions;
import vn.hocba.grading.homeroom.domain.BookChange;
import vn.hocba.grading.homeroom.domain.ClassMaterial.SubjectMaterial;
import vn.hocba.grading.homeroom.domain.HomeroomBook;
import vn.hocba.grading.regulation.domain.RuleSet;
import vn.hocba.grading.regulation.domain.RuleSets;
import vn.hocba.grading.roster.application.Access;
import vn.hocba.grading.roster.application.Duty;
import vn.hocba.kit.security.Caller;

/** A manager makes a class's results final; the event that tells it is in the same write. */
public final class ApproveClass {

    private final ChangeBook change;
    private final GatherClass gather;
    private final RuleSets rules;

    public ApproveClass(ChangeBook change, GatherClass gather, RuleSets rules) {
        this.change = change;
        this.gather = gather;
        this.rules = rules;
    }

    public ClassAnswer handle(String classId, Decisions decisions, OptionalLong expected, Caller caller) {
        return change.change(
                classId,
                new Duty.Approve(),
                expected,
                caller,
                (book, granted, by) -> approve(book, decisions, granted, by));
    }

    private BookChange approve(HomeroomBook book, Decisions decisions, Access.Granted granted, Author by) {
        Optional<RuleSet> judgedBy = Optional.ofNullable(book.yearEnd()).flatMap(end -> rules.withId(end.ruleSet()));
        Set<String> subjects = gather.of(granted.schoolClass(), granted.today()).subjects().stream()
                .map(SubjectMaterial::subjectCode)
                .collect(Collectors.toUnmodifiableSet());
        return Approval.of(book, decisions, granted.schoolClass(), subjects, judgedBy, by);
    }
}
