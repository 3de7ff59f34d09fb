package vn.hocba.transcript.sample;

/** Ends the process, so to speak, at the n-th line that touches the world outside. */
public final class CrashPoint {

    /** The process is gone. */
    public static final class Crash extends RuntimeException {
        Crash() {
            super("crashed");
        }
    }

    private int left = Integer.MAX_VALUE;

    public void after(int lines) {
        left = lines;
    }

    public void never() {
        left = Integer.MAX_VALUE;
    }

    public void line() {
        if (left-- <= 0) {
            throw new Crash();
        }
    }
}
