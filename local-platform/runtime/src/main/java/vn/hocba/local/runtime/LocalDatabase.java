package vn.hocba.local.runtime;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The embedded database server of one machine. */
public final class LocalDatabase {

    private LocalDatabase() {}

    /** Starts it on a free port with its data in that directory, or with the data that are there. */
    public static RunningServer start(Path directory) {
        int port = Ports.free();
        ProcessSpec spec = spec(Installation.find(), directory, port, directory.resolve("server.log"));
        return RunningServer.start(spec, port, "mongodb://127.0.0.1:" + port);
    }

    /** How it is started. */
    public static ProcessSpec spec(Installation installation, Path directory, int port, Path log) {
        var command = new JavaCommand(
                        installation.classPath("local-platform/database"), "vn.hocba.local.database.DatabaseServer")
                .options("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
                .arguments("--port", Integer.toString(port), "--dir", directory.toString());
        return new ProcessSpec(
                "database", command.line(), Map.of(), directory, log, Readiness.port(port), Duration.ofMinutes(2));
    }
}
