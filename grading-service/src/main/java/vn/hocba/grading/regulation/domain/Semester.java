package vn.hocba.grading.regulation.domain;

/** Học kì I, học kì II. */
public enum Semester {
    FIRST(1),
    SECOND(2);

    private final int number;

    Semester(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /**
     * The semester with that number.
     *
     * @throws IllegalArgumentException when it is neither 1 nor 2
     */
    public static Semester of(int number) {
        return switch (number) {
            case 1 -> FIRST;
            case 2 -> SECOND;
            default -> throw new IllegalArgumentException("a year has two semesters");
        };
    }
}
