package vn.hocba.grading.homeroom.application;

import java.util.Optional;
import java.util.OptionalLong;
import vn.hocba.grading.homeroom.domain.BookChange;
import vn.hocba.grading.homeroom.domain.Closure;
import vn.hocba.grading.homeroom.domain.HomeroomBook;
import vn.hocba.grading.regulation.domain.RuleSet;
import vn.hocba.grading.regulation.domain.RuleSets;
import vn.hocba.grading.roster.application.Access;
import vn.hocba.grading.roster.application.Duty;
import vn.hocba.grading.roster.domain.ClassFacts;
import vn.hocba.kit.security.Caller;

/** The homeroom teacher closes the class, and everybody's year is judged by the regulation in force. */
public final class CloseClass {

    private final ChangeBook change;
    private final GatherClass gather;
    private final RuleSets rules;

    public CloseClass(ChangeBook change, GatherClass gather, RuleSets rules) {
        this.change = change;
        this.gather = gather;
        this.rules = rules;
    }

    public ClassAnswer handle(String classId, OptionalLong expected, Caller caller) {
        return change.change(
                classId, new Duty.KeepHomeroom(), expected, caller, (book, granted, _) -> close(book, granted));
    }

    /** The book is read before the gradebooks: a subject that is opened meanwhile changes the book and stops this. */
    private BookChange close(HomeroomBook book, Access.Granted granted) {
        ClassFacts facts = granted.schoolClass().facts();
        Optional<RuleSet> inForce = rules.of(facts.level(), facts.grade(), facts.schoolYear());
        return Closure.of(
                book,
                gather.of(granted.schoolClass(), granted.today()),
                granted.schoolClass().homeroomTeacher(granted.today()).orElseThrow(),
                inForce);
    }
}
