package vn.hocba.grading.evaluation.domain;

import java.util.List;
import java.util.Optional;
import vn.hocba.grading.gradebook.domain.FieldFault;
import vn.hocba.grading.homeroom.domain.Judge;
import vn.hocba.grading.homeroom.domain.PupilResult;
import vn.hocba.grading.homeroom.domain.PupilResult.Primary;
import vn.hocba.grading.homeroom.domain.PupilResult.Secondary;
import vn.hocba.grading.regulation.domain.RuleSet;
import vn.hocba.grading.regulation.domain.RuleSets;

/** One pupil's year, judged exactly as a class's closing would judge it. */
public sealed interface Evaluation {

    /**
     * Judged.
     *
     * @param explanations how everything came out, in the order of the record
     */
    record Judged(String ruleSet, PupilResult result, List<Explanation> explanations) implements Evaluation {

        public Judged {
            explanations = List.copyOf(explanations);
        }
    }

    /** Something is wrong or missing; the fields are below the pupil. */
    record Refused(List<FieldFault> faults) implements Evaluation {

        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Judges a pupil's year.
     *
     * @param explain whether to say why
     */
    static Evaluation of(EvaluationEntry entry, RuleSets ruleSets, boolean explain) {
        var checks = new YearChecks(entry, ruleSets);
        Optional<CheckedYear> checked = checks.checked();
        if (checked.isEmpty()) {
            return new Refused(checks.faults());
        }
        CheckedYear year = checked.get();
        PupilResult result = new Judge(year.rules(), year.level(), year.grade()).judge(year.toYear());
        return new Judged(year.rules().id(), result, explain ? explanations(year, result) : List.of());
    }

    private static List<Explanation> explanations(CheckedYear year, PupilResult result) {
        Secondary secondary = result.secondary();
        if (secondary != null) {
            RuleSet rules = year.rules();
            return new SecondaryExplanations(Articles.of(rules, year.level()), rules.options())
                    .of(year, result, secondary);
        }
        Primary primary = result.primary();
        return primary == null ? List.of() : new PrimaryExplanations().of(result, primary);
    }
}
