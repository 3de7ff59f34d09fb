package vn.hocba.student.school.domain;

/** What the gauges need, by index. */
public interface SchoolFigures {

    long schools(SchoolLevel level);
}
