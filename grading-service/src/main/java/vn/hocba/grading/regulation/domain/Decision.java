package vn.hocba.grading.regulation.domain;

/** What a year leads to: lên lớp, không được lên lớp, hoàn thành chương trình cấp học (grades 5, 9 and 12). */
public enum Decision {
    PROMOTED,
    NOT_PROMOTED,
    COMPLETED_LEVEL;

    public static Decision of(boolean passed, SchoolLevel level, int grade) {
        if (!passed) {
            return NOT_PROMOTED;
        }
        return level.isLast(grade) ? COMPLETED_LEVEL : PROMOTED;
    }
}
