package vn.hocba.student.staff.domain;

/** The kinds of work at a school; which class and subject is said by the assignment. */
public enum StaffRole {
    MANAGER,
    SUBJECT_TEACHER,
    HOMEROOM_TEACHER,
    ACADEMIC_STAFF,
    CLERK,
    SCHOOL_ADMIN
}
