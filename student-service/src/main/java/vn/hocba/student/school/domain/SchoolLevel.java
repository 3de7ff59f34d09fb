package vn.hocba.student.school.domain;

/** The levels of general education with their grades (Luật Giáo dục 2019, Điều 28). */
public enum SchoolLevel {
    PRIMARY(1, 5),
    LOWER_SECONDARY(6, 9),
    UPPER_SECONDARY(10, 12);

    private final int first;
    private final int last;

    SchoolLevel(int first, int last) {
        this.first = first;
        this.last = last;
    }

    public boolean hasGrade(int grade) {
        return first <= grade && grade <= last;
    }
}
