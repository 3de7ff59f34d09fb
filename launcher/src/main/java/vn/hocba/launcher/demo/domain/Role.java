package vn.hocba.launcher.demo.domain;

/** Roles of school staff as tokens and student-service name them. */
public enum Role {
    SCHOOL_ADMIN,
    ACADEMIC_STAFF,
    MANAGER,
    CLERK,
    SUBJECT_TEACHER,
    HOMEROOM_TEACHER
}
