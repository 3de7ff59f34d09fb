package vn.hocba.grading.gradebook.application;

import java.util.List;
import vn.hocba.grading.gradebook.domain.FieldFault;
import vn.hocba.grading.gradebook.domain.GradebookRefusal;

/** What somebody who changes a gradebook is told. */
public sealed interface GradebookAnswer {

    /**
     * It is done.
     *
     * @param version that is stored now
     * @param written whether something was stored, and with it who did it; false when it was so already
     */
    record Done(long version, boolean written) implements GradebookAnswer {}

    /** The rules refuse it. */
    record Refused(GradebookRefusal reason, List<FieldFault> faults) implements GradebookAnswer {

        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** It is not the version that the caller has read. */
    record Outdated() implements GradebookAnswer {}

    /** Others were faster again and again. */
    record Busy() implements GradebookAnswer {}

    /** The person works at the school, but this is not their class or subject. */
    record Denied() implements GradebookAnswer {}

    /** No such class, or another school's. */
    record Hidden() implements GradebookAnswer {}
}
