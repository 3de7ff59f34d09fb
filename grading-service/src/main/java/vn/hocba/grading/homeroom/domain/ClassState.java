package vn.hocba.grading.homeroom.domain;

/** Đang nhập điểm, đã khóa sổ, đã phê duyệt. */
public enum ClassState {
    OPEN,
    CLOSED,
    APPROVED
}
