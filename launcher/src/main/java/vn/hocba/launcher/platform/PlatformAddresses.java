package vn.hocba.launcher.platform;

import java.time.Duration;
import java.util.Map;

/**
 * Where the running platform is found. URLs have no trailing slash.
 *
 * @param gatewayUrl the one door: {@code <gatewayUrl>/api/<service>/v1/...}
 * @param keycloakUrl the realm: {@code http://127.0.0.1:<port>/realms/hocba}
 * @param pkiUrl the trial certificate authority
 * @param pkiIssueToken the bearer token of {@code POST <pkiUrl>/issue}
 * @param simulatorUrl the stand-in for city and ministry: {@code <simulatorUrl>/city}, {@code <simulatorUrl>/ministry}
 * @param databaseDescription which database server it is, for people
 * @param startTime from the command to the last component's readiness; zero when the platform was up already
 * @param serviceUrls by component name: {@code student-service}, ..., {@code gateway}, {@code ministry-simulator}
 */
public record PlatformAddresses(
        String gatewayUrl,
        String keycloakUrl,
        String pkiUrl,
        String pkiIssueToken,
        String simulatorUrl,
        String databaseDescription,
        Duration startTime,
        Map<String, String> serviceUrls) {

    public PlatformAddresses {
        serviceUrls = Map.copyOf(serviceUrls);
    }

    /** For reports. */
    public double startSeconds() {
        return startTime.toMillis() / 1000.0;
    }
}
