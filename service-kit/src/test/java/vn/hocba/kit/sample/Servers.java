package vn.hocba.kit.sample;

import java.util.UUID;

/** The real servers of the kit's own integration tests. */
public final class Servers {

    private Servers() {}

    public static String mongoUri() {
        return System.getenv("HOCBA_MONGODB_URI");
    }

    public static String kafkaBootstrap() {
        return System.getenv("HOCBA_KAFKA_BOOTSTRAP");
    }

    public static String freshName(String purpose) {
        return purpose + "_" + UUID.randomUUID().toString().substring(0, 8);
    }
}
