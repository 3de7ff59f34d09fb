package vn.hocba.transcript.verification.domain;

/** The answer to the one question. */
public enum Verdict {
    /** Released by this system, unchanged, and valid now. */
    GENUINE,
    NOT_GENUINE,
    /** Was genuine; a later version took its place. */
    REPLACED,
    /** Was genuine; the school took it back. */
    WITHDRAWN,
    /** Something that is needed to judge does not answer: ask again later. */
    CANNOT_TELL
}
