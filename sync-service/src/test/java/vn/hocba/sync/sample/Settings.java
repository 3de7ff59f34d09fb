package vn.hocba.sync.sample;

import java.net.URI;
import java.time.Duration;
import vn.hocba.sync.platform.SyncProperties;

/** Short patience for tests. */
public final class Settings {

    private Settings() {}

    public static SyncProperties at(String address) {
        URI uri = URI.create(address);
        return new SyncProperties(
                uri,
                uri,
                uri,
                100,
                2,
                Duration.ofMillis(50),
                Duration.ofSeconds(5),
                Duration.ofMillis(500),
                Duration.ofMillis(700),
                Duration.ofMillis(50),
                Duration.ofMillis(500),
                Duration.ofMillis(50),
                Duration.ofMillis(500),
                Duration.ofMillis(300));
    }
}
