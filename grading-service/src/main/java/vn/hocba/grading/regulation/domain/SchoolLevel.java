package vn.hocba.grading.regulation.domain;

/**
 * Tiểu học, trung học cơ sở, trung học phổ thông, and the two levels of continuing education (giáo dục thường xuyên, Thông
 * tư 43/2021). The other services know the first three only, so continuing education is judged for those who send its
 * years, and no class of it can be opened yet.
 */
public enum SchoolLevel {
    PRIMARY(1, 5),
    LOWER_SECONDARY(6, 9),
    UPPER_SECONDARY(10, 12),
    CONTINUING_LOWER_SECONDARY(6, 9),
    CONTINUING_UPPER_SECONDARY(10, 12);

    private final int firstGrade;
    private final int lastGrade;

    SchoolLevel(int firstGrade, int lastGrade) {
        this.firstGrade = firstGrade;
        this.lastGrade = lastGrade;
    }

    public boolean isContinuing() {
        return this == CONTINUING_LOWER_SECONDARY || this == CONTINUING_UPPER_SECONDARY;
    }

    public int firstGrade() {
        return firstGrade;
    }

    public int lastGrade() {
        return lastGrade;
    }

    public boolean has(int grade) {
        return grade >= firstGrade && grade <= lastGrade;
    }

    public boolean isLast(int grade) {
        return grade == lastGrade;
    }
}
