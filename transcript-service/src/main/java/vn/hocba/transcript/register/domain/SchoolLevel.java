package vn.hocba.transcript.register.domain;

/** The three levels of general education. */
public enum SchoolLevel {
    PRIMARY,
    LOWER_SECONDARY,
    UPPER_SECONDARY
}
