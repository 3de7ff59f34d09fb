package vn.hocba.kit.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import vn.hocba.local.runtime.LocalDatabase;
import vn.hocba.local.runtime.LocalKafka;
import vn.hocba.local.runtime.RunningServer;

/** The real servers of the kit's own integration tests: given by the environment, or started by local-runtime. */
public final class Servers {

    private static final ConcurrentMap<String, RunningServer> STARTED = new ConcurrentHashMap<>();

    private Servers() {}

    public static String mongoUri() {
        return givenOr("HOCBA_MONGODB_URI", () -> LocalDatabase.start(directory("database")));
    }

    public static String kafkaBootstrap() {
        return givenOr("HOCBA_KAFKA_BOOTSTRAP", () -> LocalKafka.start(directory("kafka")));
    }

    public static String freshName(String purpose) {
        return purpose + "_" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** A directory that {@code mvn clean} removes. */
    public static Path directory(String purpose) {
        try {
            Path parent = Files.createDirectories(Path.of("target", "local-servers"));
            return Files.createTempDirectory(parent, purpose).toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String givenOr(String variable, Supplier<RunningServer> start) {
        String given = System.getenv(variable);
        return given == null
                ? STARTED.computeIfAbsent(variable, _ -> start.get()).uri()
                : given;
    }
}
