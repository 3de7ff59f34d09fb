package vn.hocba.grading.evaluation.application;

import java.util.ArrayList;
import java.util.List;
import vn.hocba.grading.evaluation.domain.Evaluation;
import vn.hocba.grading.evaluation.domain.Evaluation.Judged;
import vn.hocba.grading.evaluation.domain.EvaluationEntry;
import vn.hocba.grading.gradebook.domain.FieldFault;
import vn.hocba.grading.regulation.domain.RuleSets;

/** Judges many pupils' years at once, and stores nothing. */
public final class EvaluateYears {

    /** What came of it. */
    public sealed interface Evaluated {

        /** Everybody, in the order of the request. */
        record All(List<Judged> judged) implements Evaluated {

            public All {
                judged = List.copyOf(judged);
            }
        }

        /** Nobody is judged when something is wrong. */
        record Refused(List<FieldFault> faults) implements Evaluated {

            public Refused {
                faults = List.copyOf(faults);
            }
        }
    }

    /** Nobody reads more, and nobody is judged any more. */
    private static final int ENOUGH_FAULTS = 500;

    private final RuleSets ruleSets;

    public EvaluateYears(RuleSets ruleSets) {
        this.ruleSets = ruleSets;
    }

    public Evaluated handle(List<EvaluationEntry> pupils, boolean explain) {
        var judged = new ArrayList<Judged>();
        var faults = new ArrayList<FieldFault>();
        for (int i = 0; i < pupils.size() && faults.size() < ENOUGH_FAULTS; i++) {
            String pupil = "pupils[" + i + "].";
            switch (Evaluation.of(pupils.get(i), ruleSets, explain)) {
                case Judged one -> judged.add(one);
                case Evaluation.Refused(var wrong) ->
                    wrong.forEach(fault -> faults.add(new FieldFault(pupil + fault.field(), fault.fault())));
            }
        }
        return faults.isEmpty() ? new Evaluated.All(judged) : new Evaluated.Refused(faults);
    }
}
