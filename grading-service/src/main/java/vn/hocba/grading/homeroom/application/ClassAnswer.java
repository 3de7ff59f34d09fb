package vn.hocba.grading.homeroom.application;

import java.util.List;
import vn.hocba.grading.gradebook.domain.FieldFault;
import vn.hocba.grading.homeroom.domain.BookRefusal;
import vn.hocba.grading.homeroom.domain.ClassState;

/** What somebody who changes a class's book or state is told. */
public sealed interface ClassAnswer {

    /** It is done; the class's state and version that are stored now. */
    record Done(ClassState state, long version) implements ClassAnswer {}

    /** The rules refuse it. */
    record Refused(BookRefusal reason, List<FieldFault> faults) implements ClassAnswer {

        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** It is not the version that the caller has read. */
    record Outdated() implements ClassAnswer {}

    /** Others were faster again and again. */
    record Busy() implements ClassAnswer {}

    /** The person works at the school, but has no such part in this class. */
    record Denied() implements ClassAnswer {}

    /** No such class, or another school's. */
    record Hidden() implements ClassAnswer {}
}
