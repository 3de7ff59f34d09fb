package vn.hocba.student.platform.domain;

/** What came of writing one aggregate. */
public enum Stored {
    DONE,
    /** Something that must be unique exists already. */
    DUPLICATE,
    /** Somebody else was faster; what is stored is newer than what was read. */
    OUTDATED
}
