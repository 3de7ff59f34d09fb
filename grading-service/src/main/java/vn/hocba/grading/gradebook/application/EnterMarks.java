package vn.hocba.grading.gradebook.application;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.hocba.grading.curriculum.domain.Curriculum;
import vn.hocba.grading.gradebook.domain.Author;
import vn.hocba.grading.gradebook.domain.CheckedRows;
import vn.hocba.grading.gradebook.domain.GradebookRefusal;
import vn.hocba.grading.gradebook.domain.Gradebooks;
import vn.hocba.grading.gradebook.domain.MarkSheet;
import vn.hocba.grading.gradebook.domain.Rounds;
import vn.hocba.grading.gradebook.domain.RowEntry;
import vn.hocba.grading.gradebook.domain.RowFault;
import vn.hocba.grading.regulation.domain.Semester;
import vn.hocba.grading.roster.application.Access;
import vn.hocba.grading.roster.application.Duty;
import vn.hocba.grading.roster.application.Rights;
import vn.hocba.grading.roster.domain.ClassFacts;
import vn.hocba.kit.security.Caller;

/** A teacher enters marks of the own subject, for a whole class in one call. */
public final class EnterMarks {

    /**
     * What to enter.
     *
     * @param onlyGoodRows whether good rows are taken although others are not
     * @param expected the version that the caller has read, if it matters
     */
    public record Command(
            String classId,
            String subjectCode,
            Semester semester,
            boolean onlyGoodRows,
            List<RowEntry> rows,
            OptionalLong expected) {}

    /**
     * What came of it.
     *
     * @param rejected what is wrong with the rows that were not taken
     */
    public record Entered(GradebookAnswer answer, int accepted, List<RowFault> rejected) {}

    private final Rights rights;
    private final ChangeGradebook change;
    private final Clock clock;

    public EnterMarks(Rights rights, Gradebooks gradebooks, Rounds rounds, Clock clock) {
        this.rights = rights;
        this.change = new ChangeGradebook(gradebooks, rounds);
        this.clock = clock;
    }

    public Entered handle(Command command, Caller caller) {
        return switch (rights.of(caller, command.classId(), new Duty.Mark(command.subjectCode()))) {
            case Access.Hidden() -> without(new GradebookAnswer.Hidden());
            case Access.Denied() -> without(new GradebookAnswer.Denied());
            case Access.Granted granted -> enter(command, granted, caller.staffId());
        };
    }

    private Entered enter(Command command, Access.Granted granted, String staffId) {
        ClassFacts facts = granted.schoolClass().facts();
        Optional<MarkSheet> sheet = Curriculum.find(command.subjectCode(), facts.level(), facts.grade())
                .map(MarkSheet::of);
        if (sheet.isEmpty()) {
            return without(new GradebookAnswer.Refused(GradebookRefusal.UNKNOWN_SUBJECT, List.of()));
        }
        CheckedRows rows = CheckedRows.of(command.rows(), sheet.get(), granted.schoolClass());
        if (!rows.faults().isEmpty() && !command.onlyGoodRows()) {
            return without(new GradebookAnswer.Refused(
                    GradebookRefusal.INVALID_ROWS,
                    rows.faults().stream().map(RowFault::toField).toList()));
        }
        GradebookAnswer answer = change.change(
                command.classId(),
                command.subjectCode(),
                command.expected(),
                new Author(staffId, granted.role(), clock.instant()),
                (gradebook, round) -> gradebook.enter(command.semester(), rows.good(), round));
        return new Entered(answer, rows.good().size(), rows.faults());
    }

    private static Entered without(GradebookAnswer answer) {
        return new Entered(answer, 0, List.of());
    }
}
