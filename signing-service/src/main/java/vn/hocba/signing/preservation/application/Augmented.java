package vn.hocba.signing.preservation.application;

import java.time.Instant;

/** What came of putting evidence to a file. */
sealed interface Augmented {

    /**
     * The file with it.
     *
     * @param until when its weakest certificate ends
     */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    record Done(byte[] file, Instant until) implements Augmented {}

    /** An authority cannot be asked now. */
    record NoAnswer() implements Augmented {}

    /** There is no evidence to be had. */
    record NotOffered() implements Augmented {}
}
