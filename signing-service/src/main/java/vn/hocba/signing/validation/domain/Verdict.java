package vn.hocba.signing.validation.domain;

/** The answer to the one question, as far as signatures can give it. */
public enum Verdict {
    GENUINE,
    NOT_GENUINE,
    /** Something that is needed to judge is missing here: it says nothing about the file. */
    CANNOT_TELL
}
