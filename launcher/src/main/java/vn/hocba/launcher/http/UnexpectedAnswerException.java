package vn.hocba.launcher.http;

/** A service refused what it should have done. */
public final class UnexpectedAnswerException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** Says what was asked and what was answered. */
    public UnexpectedAnswerException(String what, Answer answer) {
        super(what + " was answered with " + answer.reason());
    }
}
