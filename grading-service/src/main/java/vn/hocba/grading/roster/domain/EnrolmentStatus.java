package vn.hocba.grading.roster.domain;

/** Đang học, chuyển đi, thôi học. */
public enum EnrolmentStatus {
    STUDYING,
    MOVED_AWAY,
    LEFT
}
