package vn.hocba.gateway.routing;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the services are and how long they may take.
 *
 * @param services address by the name that follows {@code /api/}
 * @param connectTimeout after which a service counts as away
 * @param timeLimit for an answer, from the first byte sent to the last one received
 * @param uploadTimeLimit the same where a file is sent
 * @param breakerOpen how long a service that failed is left alone
 */
@ConfigurationProperties("hocba.gateway")
public record RoutingProperties(
        Map<String, URI> services,
        Duration connectTimeout,
        Duration timeLimit,
        Duration uploadTimeLimit,
        Duration breakerOpen) {

    public RoutingProperties {
        services = Map.copyOf(services);
    }

    /** By name, always in the same order. */
    public SortedMap<String, URI> sorted() {
        return new TreeMap<>(services);
    }
}
