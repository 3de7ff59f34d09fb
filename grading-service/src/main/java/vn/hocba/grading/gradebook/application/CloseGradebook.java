package vn.hocba.grading.gradebook.application;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.hocba.grading.curriculum.domain.Curriculum;
import vn.hocba.grading.gradebook.domain.Author;
import vn.hocba.grading.gradebook.domain.GradebookRefusal;
import vn.hocba.grading.gradebook.domain.Gradebooks;
import vn.hocba.grading.gradebook.domain.MarkSheet;
import vn.hocba.grading.gradebook.domain.Rounds;
import vn.hocba.grading.roster.application.Access;
import vn.hocba.grading.roster.application.Duty;
import vn.hocba.grading.roster.application.Rights;
import vn.hocba.grading.roster.domain.ClassFacts;
import vn.hocba.kit.security.Caller;

/** A subject's marks are complete and locked; doing it twice changes nothing. */
public final class CloseGradebook {

    private final Rights rights;
    private final ChangeGradebook change;
    private final Rounds rounds;
    private final Clock clock;

    public CloseGradebook(Rights rights, Gradebooks gradebooks, Rounds rounds, Clock clock) {
        this.rights = rights;
        this.change = new ChangeGradebook(gradebooks, rounds);
        this.rounds = rounds;
        this.clock = clock;
    }

    public GradebookAnswer handle(String classId, String subjectCode, OptionalLong expected, Caller caller) {
        return switch (rights.of(caller, classId, new Duty.CloseSubject(subjectCode))) {
            case Access.Hidden() -> new GradebookAnswer.Hidden();
            case Access.Denied() -> new GradebookAnswer.Denied();
            case Access.Granted granted -> close(subjectCode, expected, granted, caller.staffId());
        };
    }

    private GradebookAnswer close(String subjectCode, OptionalLong expected, Access.Granted granted, String staffId) {
        ClassFacts facts = granted.schoolClass().facts();
        Optional<MarkSheet> sheet =
                Curriculum.find(subjectCode, facts.level(), facts.grade()).map(MarkSheet::of);
        if (sheet.isEmpty()) {
            return new GradebookAnswer.Refused(GradebookRefusal.UNKNOWN_SUBJECT, List.of());
        }
        var by = new Author(staffId, granted.role(), clock.instant());
        return change.change(
                facts.classId(),
                subjectCode,
                expected,
                by,
                (gradebook, _) -> gradebook.close(
                        sheet.get(), granted.schoolClass().studying(), rounds.of(facts.classId(), subjectCode), by));
    }
}
