package vn.hocba.grading.homeroom.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hocba.grading.curriculum.domain.Traits;
import vn.hocba.grading.homeroom.domain.PupilResult.Absences;
import vn.hocba.grading.homeroom.domain.PupilResult.Primary;
import vn.hocba.grading.homeroom.domain.PupilResult.Secondary;
import vn.hocba.grading.regulation.domain.Attainment;
import vn.hocba.grading.regulation.domain.Decision;
import vn.hocba.grading.regulation.domain.PrimaryLevel;
import vn.hocba.grading.regulation.domain.RuleSet;
import vn.hocba.grading.regulation.domain.SchoolLevel;
import vn.hocba.grading.regulation.domain.TraitLevel;
import vn.hocba.grading.regulation.domain.YearOutcome;
import vn.hocba.grading.regulation.domain.tt22.SecondaryOutcome;
import vn.hocba.grading.regulation.domain.tt22.SecondaryRules;
import vn.hocba.grading.regulation.domain.tt22.SecondaryYear;
import vn.hocba.grading.regulation.domain.tt22.learning.LearningFinding;
import vn.hocba.grading.regulation.domain.tt27.PrimaryOutcome;
import vn.hocba.grading.regulation.domain.tt27.PrimaryRules;
import vn.hocba.grading.regulation.domain.tt27.PrimarySubject;
import vn.hocba.grading.regulation.domain.tt27.PrimaryYear;
import vn.hocba.grading.regulation.domain.tt43.ContinuingRules;

/** Brings a pupil's year before the regulation. A re-assessment counts only in a subject that is due for one. */
public record Judge(RuleSet rules, SchoolLevel level, int grade) {

    public PupilResult judge(PupilYear pupil) {
        return level == SchoolLevel.PRIMARY ? primary(pupil) : secondary(pupil);
    }

    private PupilResult secondary(PupilYear pupil) {
        SecondaryOutcome withoutRetests = secondary(pupil, List.of());
        List<String> due = withoutRetests.remedies().retest();
        SecondaryOutcome outcome = due.isEmpty() ? withoutRetests : secondary(pupil, due);
        BookRow row = pupil.row();
        LearningFinding counts = outcome.afterRetest() == null ? outcome.year() : outcome.afterRetest();
        var findings = new Secondary(
                required(row.conduct1()),
                required(row.conduct2()),
                outcome.conductYear(),
                training(pupil, outcome.conductYear()),
                outcome.semester1().level(),
                outcome.semester2().level(),
                outcome.year().level(),
                outcome.afterRetest() == null ? null : outcome.afterRetest().level(),
                counts.adjustedBySubject(),
                due);
        boolean learningFailed = counts.level() == Attainment.UNSATISFACTORY;
        boolean trainingOpen = outcome.remedies().training() && pupil.summer().conduct() == null;
        return result(pupil, outcome, due, findings, null, learningFailed, trainingOpen);
    }

    private SecondaryOutcome secondary(PupilYear pupil, List<String> retests) {
        BookRow row = pupil.row();
        var year = new SecondaryYear(
                level,
                grade,
                pupil.linesWith(retests).stream().map(SubjectLine::secondary).toList(),
                required(row.conduct1()),
                required(row.conduct2()),
                pupil.summer().conduct(),
                absences(row).total());
        return level.isContinuing()
                ? ContinuingRules.evaluate(year, rules.options())
                : SecondaryRules.evaluate(year, rules.options());
    }

    /** Only a year's conduct of Chưa đạt is replaced (Thông tư 22/2021, Điều 13). */
    private static @Nullable Attainment training(PupilYear pupil, Attainment conductYear) {
        return conductYear == Attainment.UNSATISFACTORY ? pupil.summer().conduct() : null;
    }

    private PupilResult primary(PupilYear pupil) {
        PrimaryOutcome withoutRetests = primary(pupil, List.of());
        List<String> due = withoutRetests.retest();
        PrimaryOutcome outcome = due.isEmpty() ? withoutRetests : primary(pupil, due);
        BookRow row = pupil.row();
        var findings = new Primary(
                ordered(Traits.QUALITIES, row.qualities()),
                ordered(Traits.competences(grade), row.competences()),
                outcome.result(),
                due);
        return result(pupil, outcome, due, null, findings, outcome.decision() == Decision.NOT_PROMOTED, false);
    }

    private PrimaryOutcome primary(PupilYear pupil, List<String> retests) {
        BookRow row = pupil.row();
        return PrimaryRules.evaluate(new PrimaryYear(
                grade,
                pupil.linesWith(retests).stream().map(Judge::primarySubject).toList(),
                Stream.concat(row.qualities().values().stream(), row.competences().values().stream())
                        .toList(),
                row.recognisedByTheClass(),
                pupil.summer().promoted()));
    }

    private static PrimarySubject primarySubject(SubjectLine line) {
        Retest retest = line.retest();
        return new PrimarySubject(
                line.subjectCode(),
                (PrimaryLevel) line.semester2(),
                line.test(),
                retest == null ? null : (PrimaryLevel) retest.mark(),
                retest == null ? null : retest.test());
    }

    private static PupilResult result(
            PupilYear pupil,
            YearOutcome outcome,
            List<String> due,
            @Nullable Secondary secondary,
            @Nullable Primary primary,
            boolean retestsMatter,
            boolean trainingOpen) {
        List<SubjectLine> lines = pupil.linesWith(due);
        var open = new ArrayList<String>();
        if (retestsMatter) {
            lines.stream()
                    .filter(line -> due.contains(line.subjectCode()) && line.retest() == null)
                    .forEach(line -> open.add(line.subjectCode()));
        }
        return new PupilResult(
                pupil.pupilId(),
                lines,
                secondary,
                primary,
                absences(pupil.row()),
                outcome.decision(),
                outcome.awards(),
                outcome.completion(),
                pupil.row().comment(),
                pupil.movedInFrom(),
                open,
                trainingOpen);
    }

    private static Absences absences(BookRow row) {
        return new Absences(required(row.absencesExcused()), required(row.absencesUnexcused()));
    }

    private static Map<String, TraitLevel> ordered(List<String> names, Map<String, TraitLevel> levels) {
        var ordered = new LinkedHashMap<String, TraitLevel>();
        names.forEach(name -> ordered.put(name, required(levels.get(name))));
        return ordered;
    }

    /** The class is closed only when everything is there. */
    private static <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
