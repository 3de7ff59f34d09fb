package vn.hocba.grading.gradebook.domain;

/** How many times a class's subject has been opened: 1 at first, one more whenever a manager opens it again. */
@FunctionalInterface
public interface Rounds {

    int of(String classId, String subjectCode);
}
