package vn.hocba.local.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A real Kafka broker, one node in KRaft mode. */
public final class LocalKafka {

    private static final String MODULE = "local-platform/kafka";

    private LocalKafka() {}

    /** Starts it on free ports with its data in that directory, or with the data that are there. */
    public static RunningServer start(Path directory) {
        int port = Ports.free();
        ProcessSpec spec = spec(Installation.find(), directory, port, Ports.free(), directory.resolve("server.log"));
        return RunningServer.start(spec, port, "127.0.0.1:" + port);
    }

    /** How it is started; writes its configuration and, the first time, prepares its data directory. */
    public static ProcessSpec spec(Installation installation, Path directory, int port, int controllerPort, Path log) {
        Path configuration = directory.resolve("server.properties");
        Path data = directory.resolve("data");
        List<Path> classPath = installation.classPath(MODULE);
        try {
            Files.createDirectories(data);
            Files.writeString(
                    configuration, KafkaConfiguration.text(data, port, controllerPort), StandardCharsets.ISO_8859_1);
            if (!Files.exists(data.resolve("meta.properties"))) {
                new KafkaFormat(classPath, installation.target(MODULE)).format(data, configuration);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var command = new JavaCommand(classPath, "kafka.Kafka")
                .options("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
                .options("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn", "-Dorg.slf4j.simpleLogger.showDateTime=true")
                .options("-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX")
                .arguments(configuration.toString());
        return new ProcessSpec(
                "kafka", command.line(), Map.of(), directory, log, Readiness.port(port), Duration.ofMinutes(2));
    }
}
