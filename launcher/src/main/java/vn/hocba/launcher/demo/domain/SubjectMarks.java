package vn.hocba.launcher.demo.domain;

/**
 * A pupil's year in one subject.
 *
 * @param retest the mark or primary level of the summer, empty when there is none
 * @param retestTest primary: the test that goes with it
 */
public record SubjectMarks(
        SemesterMarks first, SemesterMarks second, String comment, String retest, String retestTest) {

    /** Of a semester, 1 or 2. */
    public SemesterMarks semester(int number) {
        return number == 1 ? first : second;
    }
}
