package vn.hocba.grading.regulation.domain;

/**
 * Year-end titles.
 *
 * <p>EXCELLENT_STUDENT: Học sinh Xuất sắc; GOOD_STUDENT: Học sinh Giỏi (Thông tư 22/2021, Điều 15.1);
 * OUTSTANDING_IN_STUDY: Học sinh Tiêu biểu hoàn thành tốt trong học tập và rèn luyện (Thông tư 27/2020, Điều 13.1).
 */
public enum Award {
    EXCELLENT_STUDENT,
    GOOD_STUDENT,
    OUTSTANDING_IN_STUDY
}
