package vn.hocba.grading.gradebook.domain;

import vn.hocba.grading.regulation.domain.Semester;

/** A pupil's row: both semesters of one subject. */
public record PupilMarks(SemesterMarks first, SemesterMarks second) {

    public static final PupilMarks NONE = new PupilMarks(SemesterMarks.NONE, SemesterMarks.NONE);

    public SemesterMarks in(Semester semester) {
        return switch (semester) {
            case FIRST -> first;
            case SECOND -> second;
        };
    }

    public boolean isEmpty() {
        return first.isEmpty() && second.isEmpty();
    }

    PupilMarks with(Semester semester, SemesterMarks marks) {
        return switch (semester) {
            case FIRST -> new PupilMarks(marks, second);
            case SECOND -> new PupilMarks(first, marks);
        };
    }
}
