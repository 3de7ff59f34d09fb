package vn.hocba.grading.regulation.domain.tt43;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hocba.grading.regulation.domain.Attainment;
import vn.hocba.grading.regulation.domain.Completion;
import vn.hocba.grading.regulation.domain.Decision;
import vn.hocba.grading.regulation.domain.RuleOptions;
import vn.hocba.grading.regulation.domain.SubjectResult;
import vn.hocba.grading.regulation.domain.tt22.SecondaryOutcome;
import vn.hocba.grading.regulation.domain.tt22.SecondarySubject;
import vn.hocba.grading.regulation.domain.tt22.SecondaryYear;
import vn.hocba.grading.regulation.domain.tt22.conduct.ConductOfYear;
import vn.hocba.grading.regulation.domain.tt22.learning.LearningFinding;
import vn.hocba.grading.regulation.domain.tt22.promotion.Promotion;

/**
 * Thông tư 43/2021 applied to a learner's year. Conduct of the year is put together as in Thông tư 22/2021, Điều 8.2
 * [assumed]. No titles: what the circular says of them was not read.
 */
public final class ContinuingRules {

    private ContinuingRules() {}

    public static SecondaryOutcome evaluate(SecondaryYear learner, RuleOptions options) {
        List<SubjectResult> results = column(learner, SecondarySubject::yearResult);
        Attainment conduct = ConductOfYear.of(learner.conduct1(), learner.conduct2());
        Attainment conductNow = learner.conductAfterTraining() == null ? conduct : learner.conductAfterTraining();
        LearningFinding year = LearnersLevel.of(results, options);
        LearningFinding afterRetest = afterRetest(learner, options);
        Attainment learningNow = afterRetest == null ? year.level() : afterRetest.level();
        Promotion promotion = LearnersPromotion.of(conductNow, learningNow, learner.absences(), options);
        Decision decision = Decision.of(promotion.granted(), learner.level(), learner.grade());
        return new SecondaryOutcome(
                conduct,
                LearnersLevel.of(column(learner, SecondarySubject::firstSemester), options),
                LearnersLevel.of(column(learner, SecondarySubject::secondSemester), options),
                year,
                afterRetest,
                promotion,
                LearnersRemedies.of(conduct, conductNow, year.level(), results),
                decision,
                List.of(),
                Completion.of(decision, learner.level()).orElse(null));
    }

    /** Điều 13: a new result replaces the year's, and the level is found again. */
    private static @Nullable LearningFinding afterRetest(SecondaryYear learner, RuleOptions options) {
        return learner.subjects().stream().noneMatch(subject -> subject.retest() != null)
                ? null
                : LearnersLevel.of(column(learner, SecondarySubject::yearResultAfterRetest), options);
    }

    private static List<SubjectResult> column(SecondaryYear learner, Function<SecondarySubject, SubjectResult> of) {
        return learner.subjects().stream().map(of).toList();
    }
}
