package vn.hocba.testkit;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/** Real servers for tests, started once per JVM and only when somebody asks; they end with the JVM. */
public final class LocalServers {

    private static final ConcurrentMap<String, String> STARTED = new ConcurrentHashMap<>();

    private LocalServers() {}

    /** The server of {@code HOCBA_MONGODB_URI}, or the embedded one. */
    public static String mongoUri() {
        return givenOr("HOCBA_MONGODB_URI", () -> "mongodb://127.0.0.1:" + LocalRuntime.start("LocalDatabase"));
    }

    /** The broker of {@code HOCBA_KAFKA_BOOTSTRAP}, or one of our own. */
    public static String kafkaBootstrap() {
        return givenOr("HOCBA_KAFKA_BOOTSTRAP", () -> "127.0.0.1:" + LocalRuntime.start("LocalKafka"));
    }

    /** A name that no other test uses. */
    public static String freshName(String purpose) {
        String random = UuidCreator.getTimeOrderedEpoch().toString().replace("-", "");
        return "test_" + purpose + "_" + random.substring(4, 20);
    }

    private static String givenOr(String variable, Supplier<String> start) {
        String given = System.getenv(variable);
        return given == null || given.isBlank() ? STARTED.computeIfAbsent(variable, _ -> start.get()) : given;
    }
}
