package vn.hocba.local.runtime;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * The main class of every Java child: runs the given main class and ends the process when its standard input ends. The
 * starter holds the other end of that pipe, so even a starter that was killed takes its children along.
 */
public final class Guarded {

    private Guarded() {}

    /**
     * Runs another program.
     *
     * @param args the class name, then that program's arguments
     */
    public static void main(String[] args) throws Exception {
        if (System.getProperty("hocba.unguarded") == null) {
            Thread.ofPlatform().daemon().name("guard").start(Guarded::watch);
        }
        try {
            Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object)
                    Arrays.copyOfRange(args, 1, args.length));
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private static void watch() {
        try {
            while (System.in.read() >= 0) {
                // nothing is ever sent
            }
        } catch (IOException e) {
            // the same as its end
        }
        Runtime.getRuntime().halt(143);
    }
}
