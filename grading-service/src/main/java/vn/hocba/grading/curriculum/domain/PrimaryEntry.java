package vn.hocba.grading.curriculum.domain;

import vn.hocba.grading.regulation.domain.SubjectKind;

/**
 * A primary subject through the grades.
 *
 * @param testFrom the first grade in which it has a test
 */
record PrimaryEntry(String code, int firstGrade, int lastGrade, int testFrom) implements Entry {

    /** Higher than any grade. */
    static final int NO_TEST = 99;

    @Override
    public boolean has(int grade) {
        return grade >= firstGrade && grade <= lastGrade;
    }

    @Override
    public Subject in(int grade, int position) {
        return new Subject(code, position, SubjectKind.PRIMARY, 0, false, grade >= testFrom);
    }
}
