package vn.hocba.launcher.board;

import java.time.Duration;

/** Where lines are written, by whoever has something to say. */
public interface Lines {

    /** Stays. */
    void say(String line);

    /** Is replaced by whatever comes next; not shown where nobody looks. */
    void pass(String line);

    /** Something is ready. */
    void up(String name, Duration took, String result);

    /** Something takes long. */
    void busy(String name, String what);

    /** Something failed. */
    void bad(String name, String what);
}
