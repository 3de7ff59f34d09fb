package vn.hocba.student.pupil.domain;

import vn.hocba.student.school.domain.SchoolLevel;

/** What the gauges need, by index. */
public interface PupilFigures {

    /** Those whose last enrolment is open, at this level. */
    long studying(SchoolLevel level);
}
