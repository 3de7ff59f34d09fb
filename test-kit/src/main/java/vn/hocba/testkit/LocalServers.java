package vn.hocba.testkit;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import vn.hocba.local.runtime.LocalDatabase;
import vn.hocba.local.runtime.LocalKafka;

/** Real servers for tests, started once per JVM and only when somebody asks; they end with the JVM. */
public final class LocalServers {

    private static final ConcurrentMap<String, String> STARTED = new ConcurrentHashMap<>();

    private LocalServers() {}

    /** The server of {@code HOCBA_MONGODB_URI}, or the embedded one. */
    public static String mongoUri() {
        return givenOr(
                "HOCBA_MONGODB_URI",
                () -> LocalDatabase.start(directory("database")).uri());
    }

    /** The broker of {@code HOCBA_KAFKA_BOOTSTRAP}, or one of our own. */
    public static String kafkaBootstrap() {
        return givenOr(
                "HOCBA_KAFKA_BOOTSTRAP",
                () -> LocalKafka.start(directory("kafka")).uri());
    }

    /** A name that no other test uses. */
    public static String freshName(String purpose) {
        String random = UuidCreator.getTimeOrderedEpoch().toString().replace("-", "");
        return "test_" + purpose + "_" + random.substring(4, 20);
    }

    /** Below target, so that {@code mvn clean} removes what a test left. */
    private static Path directory(String server) {
        try {
            Path parent = Files.createDirectories(Path.of("target", "local-servers"));
            return Files.createTempDirectory(parent, server + "-").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String givenOr(String variable, Supplier<String> start) {
        String given = System.getenv(variable);
        return given == null || given.isBlank() ? STARTED.computeIfAbsent(variable, _ -> start.get()) : given;
    }
}
