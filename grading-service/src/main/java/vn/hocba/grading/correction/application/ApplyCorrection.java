package vn.hocba.grading.correction.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import vn.hocba.grading.correction.domain.Correction;
import vn.hocba.grading.correction.domain.CorrectionChange;
import vn.hocba.grading.correction.domain.CorrectionState;
import vn.hocba.grading.correction.domain.Corrections;
import vn.hocba.grading.correction.domain.Target;
import vn.hocba.grading.gradebook.application.CorrectGradebook;
import vn.hocba.grading.gradebook.domain.Author;
import vn.hocba.grading.homeroom.application.CorrectClass;
import vn.hocba.grading.roster.domain.Roster;
import vn.hocba.grading.roster.domain.SchoolClass;
import vn.hocba.grading.yearresult.application.CorrectYearResult;
import vn.hocba.kit.audit.AuditEvent;
import vn.hocba.kit.audit.AuditTrail;
import vn.hocba.kit.security.Caller;

/**
 * Carries out what was approved: the gradebook, the pupil's year, the final result, and last the correction itself. Each
 * is one write to one document that happens once however often it is tried, so whoever dies in between is followed by a
 * repetition that does the rest.
 */
public final class ApplyCorrection {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String SYSTEM = "SYSTEM";

    /** The three things that a correction changes. */
    public record Effects(CorrectGradebook gradebook, CorrectClass year, CorrectYearResult result) {}

    private final Corrections corrections;
    private final Roster roster;
    private final Effects effects;
    private final AuditTrail audit;
    private final Clock clock;

    public ApplyCorrection(Corrections corrections, Roster roster, Effects effects, AuditTrail audit, Clock clock) {
        this.corrections = corrections;
        this.roster = roster;
        this.effects = effects;
        this.audit = audit;
        this.clock = clock;
    }

    /** Approved corrections that were not carried out. */
    public List<String> waiting(int limit) {
        return corrections.approved(limit).stream().map(Correction::id).toList();
    }

    /**
     * Carries it out.
     *
     * @return the correction as it is stored then
     */
    public Correction handle(String id) {
        Correction correction = corrections.find(id).orElseThrow();
        if (correction.state() != CorrectionState.APPROVED) {
            return correction;
        }
        Author approver =
                correction.step(CorrectionState.APPROVED).orElseThrow().by();
        Target target = correction.target();
        boolean corrected = effects.gradebook()
                .handle(
                        target.classId(),
                        target.subjectCode(),
                        target.pupilId(),
                        correction.replacements(),
                        id,
                        approver);
        if (!corrected) {
            return end(id, one -> one.overtaken(now()));
        }
        SchoolClass schoolClass = roster.schoolClass(target.classId()).orElseThrow();
        LocalDate day = LocalDate.ofInstant(approver.at(), ZONE);
        effects.year().handle(schoolClass, target.subjectCode(), target.pupilId(), day, id, approver);
        String schoolYear = schoolClass.facts().schoolYear().toString();
        long version = effects.result().handle(target.classId(), schoolYear, target.pupilId(), correction.reason());
        return end(id, one -> one.applied(now(), version));
    }

    private Correction end(String id, Function<Correction, CorrectionChange> step) {
        if (!(new ChangeCorrection(corrections).change(id, step) instanceof CorrectionAnswer.Done(var ended))) {
            throw new IllegalStateException("a correction that is never at rest");
        }
        var service = new Caller(SYSTEM, "", ended.target().schoolCode(), Set.of(SYSTEM));
        String outcome = ended.state() == CorrectionState.APPLIED ? "done" : "correction.outdated";
        audit.record(new AuditEvent(
                "correction.apply",
                outcome,
                service,
                "correction",
                id,
                Map.of("yearResultVersion", Long.toString(ended.yearResultVersion()))));
        return ended;
    }

    private Author now() {
        return new Author("", SYSTEM, clock.instant());
    }
}
