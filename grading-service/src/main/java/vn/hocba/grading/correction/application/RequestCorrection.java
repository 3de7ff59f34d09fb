package vn.hocba.grading.correction.application;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.hocba.grading.correction.domain.CellEntry;
import vn.hocba.grading.correction.domain.CheckedCells;
import vn.hocba.grading.correction.domain.Correction;
import vn.hocba.grading.correction.domain.CorrectionRefusal;
import vn.hocba.grading.correction.domain.Corrections;
import vn.hocba.grading.correction.domain.Target;
import vn.hocba.grading.curriculum.domain.Curriculum;
import vn.hocba.grading.gradebook.domain.Author;
import vn.hocba.grading.gradebook.domain.Fault;
import vn.hocba.grading.gradebook.domain.FieldFault;
import vn.hocba.grading.gradebook.domain.Gradebooks;
import vn.hocba.grading.gradebook.domain.MarkSheet;
import vn.hocba.grading.gradebook.domain.PupilMarks;
import vn.hocba.grading.gradebook.domain.Rounds;
import vn.hocba.grading.gradebook.domain.SubjectGradebook;
import vn.hocba.grading.roster.application.Access;
import vn.hocba.grading.roster.application.Duty;
import vn.hocba.grading.roster.application.Rights;
import vn.hocba.grading.roster.domain.ClassFacts;
import vn.hocba.kit.ids.Ids;
import vn.hocba.kit.security.Caller;

/** The teacher of a subject asks for the correction of a pupil's marks in a gradebook that is locked. */
public final class RequestCorrection {

    /** What is to be corrected, and why. */
    public record Command(String classId, String subjectCode, String pupilId, List<CellEntry> cells, String reason) {}

    private final Rights rights;
    private final Gradebooks gradebooks;
    private final Rounds rounds;
    private final Corrections corrections;
    private final Setting setting;

    /**
     * Where it happens.
     *
     * @param homeroomVouches whether a homeroom teacher's own request counts as confirmed
     */
    public record Setting(Ids ids, Clock clock, boolean homeroomVouches) {}

    public RequestCorrection(
            Rights rights, Gradebooks gradebooks, Rounds rounds, Corrections corrections, Setting setting) {
        this.rights = rights;
        this.gradebooks = gradebooks;
        this.rounds = rounds;
        this.corrections = corrections;
        this.setting = setting;
    }

    public CorrectionAnswer handle(Command command, Caller caller) {
        return switch (rights.of(caller, command.classId(), new Duty.Mark(command.subjectCode()))) {
            case Access.Hidden() -> new CorrectionAnswer.Hidden();
            case Access.Denied() -> new CorrectionAnswer.Denied();
            case Access.Granted granted -> request(command, granted, caller);
        };
    }

    private CorrectionAnswer request(Command command, Access.Granted granted, Caller caller) {
        ClassFacts facts = granted.schoolClass().facts();
        Optional<MarkSheet> sheet = Curriculum.find(command.subjectCode(), facts.level(), facts.grade())
                .map(MarkSheet::of);
        if (sheet.isEmpty()) {
            return CorrectionAnswer.Refused.because(CorrectionRefusal.UNKNOWN_SUBJECT);
        }
        Optional<SubjectGradebook> locked = gradebooks
                .find(command.classId(), command.subjectCode())
                .filter(book -> book.isClosedIn(rounds.of(book.classId(), book.subjectCode())));
        if (locked.isEmpty()) {
            return CorrectionAnswer.Refused.because(CorrectionRefusal.NOT_LOCKED);
        }
        PupilMarks row = locked.get().of(command.pupilId());
        if (row.isEmpty()) {
            return new CorrectionAnswer.Refused(
                    CorrectionRefusal.INVALID, List.of(new FieldFault("pupilId", Fault.PUPIL_NOT_IN_CLASS)));
        }
        CheckedCells cells = CheckedCells.of(command.cells(), sheet.get(), row);
        if (!cells.faults().isEmpty()) {
            return new CorrectionAnswer.Refused(CorrectionRefusal.INVALID, cells.faults());
        }
        var target = new Target(command.classId(), facts.schoolCode(), command.subjectCode(), command.pupilId());
        boolean pending = corrections.openOf(command.classId()).stream()
                .anyMatch(open -> open.touchesAny(target, cells.replacements()));
        if (pending) {
            return CorrectionAnswer.Refused.because(CorrectionRefusal.PENDING);
        }
        var by = new Author(caller.staffId(), granted.role(), setting.clock().instant());
        Correction requested = Correction.requested(
                setting.ids().next().toString(),
                target,
                cells.replacements(),
                command.reason(),
                by,
                command.subjectCode());
        boolean vouches = setting.homeroomVouches()
                && rights.of(caller, command.classId(), new Duty.KeepHomeroom()) instanceof Access.Granted;
        Correction stored = vouches ? requested.confirmedByRequester() : requested;
        corrections.add(stored);
        return new CorrectionAnswer.Done(stored.stored(1));
    }
}
