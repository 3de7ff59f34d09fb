package vn.hocba.student.schoolclass.domain;

import vn.hocba.student.school.domain.SchoolLevel;

/** What the gauges need, by index. */
public interface ClassFigures {

    long classes(SchoolLevel level);
}
