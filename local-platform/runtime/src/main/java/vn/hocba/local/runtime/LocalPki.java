package vn.hocba.local.runtime;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The trial certificate and time-stamp authority. */
public final class LocalPki {

    private LocalPki() {}

    /** Starts it on a free port with its keys in that directory, or with the keys that are there. */
    public static RunningServer start(Path directory) {
        int port = Ports.free();
        ProcessSpec spec = spec(Installation.find(), directory, port, directory.resolve("server.log"));
        return RunningServer.start(spec, port, "http://127.0.0.1:" + port);
    }

    /** How it is started. */
    public static ProcessSpec spec(Installation installation, Path directory, int port, Path log) {
        var command = new JavaCommand(installation.classPath("local-platform/pki"), "vn.hocba.local.pki.PkiServer")
                .options("-Xmx128m", "-XX:+UseSerialGC") // RSA is slow without the optimizing compiler
                .arguments("--port", Integer.toString(port), "--dir", directory.toString());
        Readiness ready = Readiness.http("http://127.0.0.1:" + port + "/health");
        return new ProcessSpec("pki", command.line(), Map.of(), directory, log, ready, Duration.ofMinutes(1));
    }
}
