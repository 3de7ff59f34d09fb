package vn.hocba.student.staff.domain;

/** What the gauges need, by index. */
public interface StaffFigures {

    /** Staff members with this role who have not left. */
    long active(StaffRole role);
}
