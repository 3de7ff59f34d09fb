package vn.hocba.signing.sample;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import vn.hocba.signing.platform.SigningProperties;

/** Settings with short times. */
public final class Settings {

    private Settings() {}

    public static SigningProperties properties(String tsaUrl, Path anchors) {
        return new SigningProperties(
                Stream.of(tsaUrl.split(",")).map(URI::create).toList(),
                anchors,
                Duration.ofMinutes(10),
                Duration.ofSeconds(15),
                Duration.ofSeconds(2),
                Duration.ofSeconds(3),
                Duration.ofMillis(300),
                Duration.ofMinutes(2),
                8,
                0,
                Duration.ofMinutes(1));
    }
}
