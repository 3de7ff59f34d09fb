package vn.hocba.signing.batch.domain;

/** Where a batch stands. */
public enum BatchState {
    RUNNING,
    DONE,
    /** Its key is gone, with its instance or its time: it goes on when it is authorised again. */
    INTERRUPTED
}
