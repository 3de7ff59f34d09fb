package vn.hocba.grading.roster.application;

import java.time.LocalDate;
import vn.hocba.grading.roster.domain.SchoolClass;

/** Whether somebody may do it. */
public sealed interface Access {

    /**
     * Yes.
     *
     * @param role in which the person acts, kept with every change
     * @param today the day at the school
     */
    record Granted(SchoolClass schoolClass, String role, LocalDate today) implements Access {}

    /** The person works at the school, but has no such part in this class. */
    record Denied() implements Access {}

    /** There is no such class, or it is another school's: the two look the same. */
    record Hidden() implements Access {}
}
