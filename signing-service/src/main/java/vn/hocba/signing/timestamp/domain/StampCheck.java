package vn.hocba.signing.timestamp.domain;

import java.time.Instant;

/** What a time stamp is worth. */
public sealed interface StampCheck {

    /** It is over these bytes, valid, and by an authority that is trusted. */
    record Valid(Instant time) implements StampCheck {}

    /** It was all that, but its authority's certificate is over, and nothing proves that the stamp is older than that. */
    record Expired() implements StampCheck {}

    /** It is broken, over something else, or by somebody else. */
    record Invalid() implements StampCheck {}
}
