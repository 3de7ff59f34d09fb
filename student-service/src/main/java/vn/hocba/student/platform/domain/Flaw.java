package vn.hocba.student.platform.domain;

/** What can be wrong with a value; each feature has an enum of these. */
public interface Flaw {

    /** Stable and dotted, such as {@code grade.not-of-level}. */
    String code();

    String vi();

    String en();
}
