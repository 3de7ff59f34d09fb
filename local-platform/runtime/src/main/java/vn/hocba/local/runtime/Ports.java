package vn.hocba.local.runtime;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Ports on 127.0.0.1, below the range from which systems take ports for outgoing connections: a restart finds its own again. */
public final class Ports {

    private static final int LOWEST = 18_000;
    private static final int HIGHEST = 31_000;
    private static final Set<Integer> HANDED_OUT = new HashSet<>();

    private Ports() {}

    /** A port that is free now and was not handed out before by this process. */
    public static synchronized int free() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (HANDED_OUT.add(port) && isFree(port)) {
                return port;
            }
        }
    }

    /** The wanted port when it is free and was not handed out before, else another. */
    public static synchronized int freeOr(int wanted) {
        return HANDED_OUT.add(wanted) && isFree(wanted) ? wanted : free();
    }

    /** Nobody listens there. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
