package vn.hocba.gateway.edge;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** How much may be sent, and how often. */
@ConfigurationProperties("hocba.gateway")
record EdgeProperties(Body body, Rate rate) {

    /**
     * How much one request may send.
     *
     * @param limit for JSON
     * @param uploadLimit for a file to verify
     * @param limitByPath for JSON that goes to exactly this path
     */
    record Body(
            DataSize limit,
            DataSize uploadLimit,
            @DefaultValue Map<String, DataSize> limitByPath) {

        Body {
            limitByPath = Map.copyOf(limitByPath);
        }

        DataSize limitOf(String path) {
            return limitByPath.getOrDefault(path, limit);
        }
    }

    /**
     * How often one client address may ask for a verification, at one instance of the gateway.
     *
     * @param burst at once
     * @param perMinute in the long run
     */
    record Rate(int burst, int perMinute) {}
}
