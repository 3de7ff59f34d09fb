package vn.hocba.testkit;

import com.github.f4b6a3.uuid.UuidCreator;

/** Real servers for tests, started once per JVM and only when somebody asks. */
public final class LocalServers {

    private LocalServers() {}

    /** The server of {@code HOCBA_MONGODB_URI}, or the embedded one. */
    public static String mongoUri() {
        return given("HOCBA_MONGODB_URI");
    }

    /** The broker of {@code HOCBA_KAFKA_BOOTSTRAP}, or one of our own. */
    public static String kafkaBootstrap() {
        return given("HOCBA_KAFKA_BOOTSTRAP");
    }

    /** A name that no other test uses. */
    public static String freshName(String purpose) {
        String random = UuidCreator.getTimeOrderedEpoch().toString().replace("-", "");
        return "test_" + purpose + "_" + random.substring(4, 20);
    }

    private static String given(String variable) {
        String value = System.getenv(variable);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("set " + variable);
        }
        return value;
    }
}
