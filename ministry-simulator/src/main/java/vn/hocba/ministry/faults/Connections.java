package vn.hocba.ministry.faults;

import jakarta.servlet.ServletRequest;

/** Closing a connection without an answer. */
public final class Connections {

    static final String CLOSE = Connections.class.getName() + ".close";

    private Connections() {}

    /** The connection is closed hard once the request is handled, whatever was written. */
    public static void close(ServletRequest request) {
        request.setAttribute(CLOSE, true);
    }
}
