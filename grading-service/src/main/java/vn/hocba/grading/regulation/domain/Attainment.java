package vn.hocba.grading.regulation.domain;

/** Level of learning and of conduct (Thông tư 22/2021, Điều 8 and 9): Tốt, Khá, Đạt, Chưa đạt; the best first. */
public enum Attainment {
    GOOD(3),
    FAIR(2),
    SATISFACTORY(1),
    UNSATISFACTORY(0);

    private final int rank;

    Attainment(int rank) {
        this.rank = rank;
    }

    public boolean atLeast(Attainment other) {
        return rank >= other.rank;
    }

    /** How many levels this one stands above the other; negative when below. */
    public int above(Attainment other) {
        return rank - other.rank;
    }

    /** The adjacent better level; the best has none above. */
    public Attainment raised() {
        return switch (this) {
            case GOOD, FAIR -> GOOD;
            case SATISFACTORY -> FAIR;
            case UNSATISFACTORY -> SATISFACTORY;
        };
    }
}
