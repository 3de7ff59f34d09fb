package vn.hocba.grading.regulation.domain;

/** Tiểu học, trung học cơ sở, trung học phổ thông. */
public enum SchoolLevel {
    PRIMARY(1, 5),
    LOWER_SECONDARY(6, 9),
    UPPER_SECONDARY(10, 12);

    private final int firstGrade;
    private final int lastGrade;

    SchoolLevel(int firstGrade, int lastGrade) {
        this.firstGrade = firstGrade;
        this.lastGrade = lastGrade;
    }

    public boolean has(int grade) {
        return grade >= firstGrade && grade <= lastGrade;
    }

    public boolean isLast(int grade) {
        return grade == lastGrade;
    }
}
