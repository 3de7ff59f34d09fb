package vn.hocba.transcript.register.domain;

/** Something of the register that a composition cannot do without. */
public record Need(Kind kind, String id) {

    /** What kind of thing. */
    public enum Kind {
        SCHOOL,
        SCHOOL_CLASS,
        PUPIL
    }

    public String key() {
        return kind.name() + ":" + id;
    }
}
