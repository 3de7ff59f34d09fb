package vn.hocba.grading.regulation.domain;

/** Level of learning and of conduct (Thông tư 22/2021, Điều 8 and 9): Tốt, Khá, Đạt, Chưa đạt; the best first. */
public enum Attainment {
    GOOD,
    FAIR,
    SATISFACTORY,
    UNSATISFACTORY;

    public boolean atLeast(Attainment other) {
        return ordinal() <= other.ordinal();
    }

    /** How many levels this one stands above the other; negative when below. */
    public int above(Attainment other) {
        return other.ordinal() - ordinal();
    }

    /** The adjacent better level; the best has none above. */
    public Attainment raised() {
        return this == GOOD ? GOOD : values()[ordinal() - 1];
    }
}
