package vn.hocba.grading.regulation.domain.tt22;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hocba.grading.regulation.domain.Attainment;
import vn.hocba.grading.regulation.domain.Completion;
import vn.hocba.grading.regulation.domain.Decision;
import vn.hocba.grading.regulation.domain.RuleOptions;
import vn.hocba.grading.regulation.domain.SubjectResult;
import vn.hocba.grading.regulation.domain.tt22.awards.YearEndAward;
import vn.hocba.grading.regulation.domain.tt22.conduct.ConductOfYear;
import vn.hocba.grading.regulation.domain.tt22.learning.LearningFinding;
import vn.hocba.grading.regulation.domain.tt22.promotion.Promotion;
import vn.hocba.grading.regulation.domain.tt22.promotion.Remedies;

/** Thông tư 22/2021 applied to a pupil's year: the clauses in their order, each in its own package. */
public final class SecondaryRules {

    private SecondaryRules() {}

    public static SecondaryOutcome evaluate(SecondaryYear pupil, RuleOptions options) {
        List<SubjectResult> results =
                pupil.subjects().stream().map(SecondarySubject::yearResult).toList();
        Attainment conduct = ConductOfYear.of(pupil.conduct1(), pupil.conduct2());
        Attainment conductNow = pupil.conductAfterTraining() == null ? conduct : pupil.conductAfterTraining();
        LearningFinding year = LearningFinding.of(results, options);
        LearningFinding afterRetest = afterRetest(pupil, options);
        LearningFinding now = afterRetest == null ? year : afterRetest;
        Promotion promotion = Promotion.of(conductNow, now.level(), pupil.absences(), options);
        Decision decision = Decision.of(promotion.granted(), pupil.level(), pupil.grade());
        return new SecondaryOutcome(
                conduct,
                semester(
                        pupil.subjects().stream()
                                .map(SecondarySubject::firstSemester)
                                .toList(),
                        options),
                semester(
                        pupil.subjects().stream()
                                .map(SecondarySubject::secondSemester)
                                .toList(),
                        options),
                year,
                afterRetest,
                promotion,
                Remedies.of(conduct, conductNow, year.level(), results),
                decision,
                YearEndAward.of(conduct, year.level(), results, options).stream()
                        .toList(),
                Completion.of(decision, pupil.level()).orElse(null));
    }

    private static LearningFinding semester(List<SubjectResult> results, RuleOptions options) {
        return LearningFinding.of(results, options);
    }

    private static @Nullable LearningFinding afterRetest(SecondaryYear pupil, RuleOptions options) {
        return pupil.subjects().stream().noneMatch(subject -> subject.retest() != null)
                ? null
                : LearningFinding.of(
                        pupil.subjects().stream()
                                .map(SecondarySubject::yearResultAfterRetest)
                                .toList(),
                        options);
    }
}
