package vn.hocba.kit.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The real servers of the kit's own integration tests: given by the environment, or started by local-runtime. */
public final class Servers {

    private static final ConcurrentMap<String, Integer> PORTS = new ConcurrentHashMap<>();

    private Servers() {}

    public static String mongoUri() {
        String given = System.getenv("HOCBA_MONGODB_URI");
        return given == null ? "mongodb://127.0.0.1:" + port("LocalDatabase") : given;
    }

    public static String kafkaBootstrap() {
        String given = System.getenv("HOCBA_KAFKA_BOOTSTRAP");
        return given == null ? "127.0.0.1:" + port("LocalKafka") : given;
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

    private static int port(String server) {
        return PORTS.computeIfAbsent(server, name -> {
            try {
                Object running = Class.forName("vn.hocba.local.runtime." + name)
                        .getMethod("start", Path.class)
                        .invoke(null, directory(name));
                return (Integer) running.getClass().getMethod("port").invoke(running);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
