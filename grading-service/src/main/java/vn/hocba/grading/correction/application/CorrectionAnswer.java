package vn.hocba.grading.correction.application;

import java.util.List;
import vn.hocba.grading.correction.domain.Correction;
import vn.hocba.grading.correction.domain.CorrectionRefusal;
import vn.hocba.grading.gradebook.domain.FieldFault;

/** What somebody who takes a step is told. */
public sealed interface CorrectionAnswer {

    /** It is done; the correction as it is stored now. */
    record Done(Correction correction) implements CorrectionAnswer {}

    /** The rules refuse it. */
    record Refused(CorrectionRefusal reason, List<FieldFault> faults) implements CorrectionAnswer {

        public Refused {
            faults = List.copyOf(faults);
        }

        static Refused because(CorrectionRefusal reason) {
            return new Refused(reason, List.of());
        }
    }

    /** Others were faster again and again. */
    record Busy() implements CorrectionAnswer {}

    /** The person works at the school, but this step is not theirs. */
    record Denied() implements CorrectionAnswer {}

    /** No such class or correction, or another school's. */
    record Hidden() implements CorrectionAnswer {}
}
