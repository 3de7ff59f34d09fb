package vn.hocba.signing.preservation.application;

/** Puts evidence to files of one form. */
interface Augmentation {

    /** B-LT; no authority is asked for time stamps, so a signature without one gives no answer. */
    Augmented longTerm(byte[] file);

    /** The time stamps that are missing, if any. */
    Augmented stamped(byte[] file);

    /** B-LTA: fresh evidence about everything that is there, and a time stamp over all of it. */
    Augmented archived(byte[] file);

    /** Do our own readers find the evidence in it? */
    boolean isReadable(byte[] file);
}
