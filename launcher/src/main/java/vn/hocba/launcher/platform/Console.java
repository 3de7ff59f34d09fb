package vn.hocba.launcher.platform;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import vn.hocba.launcher.board.Lines;

/** One line per thing that happened. */
public final class Console implements Lines {

    private static final String CLEAR = "\r\u001b[K";

    private final PrintWriter out;
    private final boolean person;
    private boolean passing;

    /**
     * Writes there.
     *
     * @param person somebody looks: colours, and lines that give way to others
     */
    public Console(PrintWriter out, boolean person) {
        this.out = out;
        this.person = person;
    }

    @Override
    public synchronized void say(String line) {
        giveWay();
        out.println(line);
        out.flush();
    }

    @Override
    public synchronized void pass(String line) {
        if (person) {
            out.print(CLEAR + line);
            out.flush();
            passing = true;
        }
    }

    private void giveWay() {
        if (passing) {
            out.print(CLEAR);
            passing = false;
        }
    }

    @Override
    public void up(String name, Duration took, String result) {
        line("32", "ok", name, seconds(took), result);
    }

    @Override
    public void busy(String name, String what) {
        line("33", "..", name, "", what);
    }

    @Override
    public void bad(String name, String what) {
        line("31", "!!", name, "", what);
    }

    private void line(String colour, String mark, String name, String time, String text) {
        String shown = person ? "\u001b[" + colour + "m" + mark + "\u001b[0m" : mark;
        say(String.format(Locale.ROOT, "  %s %-20s %8s  %s", shown, name, time, text));
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
    }
}
