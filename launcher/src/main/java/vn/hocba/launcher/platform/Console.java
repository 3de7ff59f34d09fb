package vn.hocba.launcher.platform;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** One line per thing that happened. */
public final class Console {

    private final PrintStream out;
    private final boolean colours;

    /** Colours only when a person looks. */
    public Console(PrintStream out, boolean colours) {
        this.out = out;
        this.colours = colours;
    }

    /** A heading or remark. */
    public synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    /** Something is ready. */
    public void up(String name, Duration took, String address) {
        line("32", "up", name, seconds(took), address);
    }

    /** Something takes long, but only this once. */
    public void busy(String name, String what) {
        line("33", "..", name, "", what);
    }

    /** Something died or failed. */
    public void bad(String name, String what) {
        line("31", "!!", name, "", what);
    }

    /** Something was stopped. */
    public void stopped(String name) {
        line("2", "--", name, "", "stopped");
    }

    private void line(String colour, String mark, String name, String time, String text) {
        String shown = colours ? "\u001b[" + colour + "m" + mark + "\u001b[0m" : mark;
        say(String.format(Locale.ROOT, "  %s %-20s %8s  %s", shown, name, time, text));
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
    }
}
