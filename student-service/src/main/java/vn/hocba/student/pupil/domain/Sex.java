package vn.hocba.student.pupil.domain;

/** As the birth certificate says. */
public enum Sex {
    MALE,
    FEMALE
}
