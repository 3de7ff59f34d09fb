package vn.hocba.grading.regulation.domain;

/** How "only because of one subject" of Thông tư 22/2021, Điều 9.3 is read. */
public enum AdjustReading {
    /** Reading A: the level without that subject. */
    WITHOUT_THE_SUBJECT,
    /** Reading B: the level if that subject were perfect. */
    SUBJECT_PERFECT,
    /** No level is adjusted. */
    NONE
}
