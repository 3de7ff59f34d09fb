package vn.hocba.launcher.demo.domain;

import java.util.List;

/** What is particular about an invented pupil's year. */
public enum Special {
    /** Promoted without more. */
    NONE,
    /** Học sinh Xuất sắc (Thông tư 22/2021, Điều 15; Thông tư 27/2020, Điều 13). */
    AWARD,
    /** One subject alone pulls the level down, which is raised by one (Thông tư 22/2021, Điều 9.3). */
    ADJUSTED,
    /** Assessed again in the summer with success (Điều 14). */
    RETEST,
    /** Absent more than 45 sessions (Điều 12), or in primary school not completed the class. */
    NOT_PROMOTED,
    /** Came from another school during the year. */
    MOVED_IN,
    /** Conduct Chưa đạt, replaced after summer training (Điều 13). */
    TRAINING;

    private static final List<Special> IN_PRIMARY = List.of(RETEST, AWARD, NOT_PROMOTED, MOVED_IN);
    private static final List<Special> IN_LOWER = List.of(ADJUSTED, AWARD, NOT_PROMOTED, RETEST, MOVED_IN, TRAINING);
    private static final List<Special> IN_UPPER = List.of(AWARD, RETEST, ADJUSTED, NOT_PROMOTED, MOVED_IN, TRAINING);

    /** Of a school's pupils, in the order in which few pupils use them up. */
    static List<Special> of(Level level) {
        return switch (level) {
            case PRIMARY -> IN_PRIMARY;
            case LOWER_SECONDARY -> IN_LOWER;
            case UPPER_SECONDARY -> IN_UPPER;
        };
    }
}
