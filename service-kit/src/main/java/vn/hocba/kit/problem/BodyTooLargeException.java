package vn.hocba.kit.problem;

import java.io.IOException;

/** The body went past the limit while it was being read. */
public final class BodyTooLargeException extends IOException {

    public BodyTooLargeException() {
        super("The body is larger than allowed");
    }

    static boolean caused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLargeException) {
                return true;
            }
        }
        return false;
    }
}
