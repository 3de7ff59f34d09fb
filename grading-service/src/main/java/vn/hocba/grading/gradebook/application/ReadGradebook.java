package vn.hocba.grading.gradebook.application;

import java.util.List;
import java.util.Optional;
import vn.hocba.grading.curriculum.domain.Curriculum;
import vn.hocba.grading.gradebook.domain.GradebookEntry;
import vn.hocba.grading.gradebook.domain.Gradebooks;
import vn.hocba.grading.gradebook.domain.MarkSheet;
import vn.hocba.grading.gradebook.domain.Rounds;
import vn.hocba.grading.gradebook.domain.SubjectGradebook;
import vn.hocba.grading.roster.application.Access;
import vn.hocba.grading.roster.application.Duty;
import vn.hocba.grading.roster.application.Rights;
import vn.hocba.grading.roster.domain.ClassFacts;
import vn.hocba.grading.roster.domain.SchoolClass;
import vn.hocba.kit.security.Caller;

/** Reads one subject's gradebook. */
public final class ReadGradebook {

    /** What was found, or why not. */
    public sealed interface Found {

        /** The gradebook, empty when nothing was entered yet. */
        record Book(SubjectGradebook gradebook, boolean closed, MarkSheet sheet, SchoolClass schoolClass)
                implements Found {}

        /** Not the caller's class or subject. */
        record Denied() implements Found {}

        /** No such class or subject, or another school's. */
        record Hidden() implements Found {}
    }

    private final Rights rights;
    private final Gradebooks gradebooks;
    private final Rounds rounds;

    public ReadGradebook(Rights rights, Gradebooks gradebooks, Rounds rounds) {
        this.rights = rights;
        this.gradebooks = gradebooks;
        this.rounds = rounds;
    }

    public Found handle(String classId, String subjectCode, Caller caller) {
        return switch (rights.of(caller, classId, new Duty.ReadSubject(subjectCode))) {
            case Access.Hidden() -> new Found.Hidden();
            case Access.Denied() -> new Found.Denied();
            case Access.Granted granted -> read(subjectCode, granted);
        };
    }

    /** Who changed which mark, when, from what to what; whoever may read the gradebook may read that. */
    public List<GradebookEntry> historyOf(Found.Book allowed) {
        return gradebooks.history(
                allowed.gradebook().classId(), allowed.gradebook().subjectCode());
    }

    private Found read(String subjectCode, Access.Granted granted) {
        SchoolClass schoolClass = granted.schoolClass();
        ClassFacts facts = schoolClass.facts();
        Optional<SubjectGradebook> stored = gradebooks.find(facts.classId(), subjectCode);
        boolean taught = schoolClass.subjectsNotEnded(granted.today()).contains(subjectCode);
        var sheet = Curriculum.find(subjectCode, facts.level(), facts.grade()).map(MarkSheet::of);
        if (sheet.isEmpty() || (stored.isEmpty() && !taught)) {
            return new Found.Hidden();
        }
        SubjectGradebook gradebook = stored.orElseGet(() -> SubjectGradebook.empty(facts.classId(), subjectCode));
        boolean closed = gradebook.closing() != null && gradebook.isClosedIn(rounds.of(facts.classId(), subjectCode));
        return new Found.Book(gradebook, closed, sheet.get(), schoolClass);
    }
}
