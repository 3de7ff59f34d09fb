package vn.hocba.launcher.platform;

import java.util.Map;
import java.util.Set;

/**
 * What is wanted of a platform.
 *
 * @param only these components and what they need; empty for all
 * @param environment more variables for our own programs
 */
public record PlatformWish(Set<String> only, Map<String, String> environment) {

    public PlatformWish {
        only = Set.copyOf(only);
        environment = Map.copyOf(environment);
    }

    /** For whoever wants to use it. */
    public static PlatformWish of(Set<String> only) {
        return new PlatformWish(only, Map.of());
    }

    /**
     * For the demonstration, in which one address verifies every file of a city: the gateway's limit of public questions per
     * address is made wide.
     */
    public static PlatformWish forDemo() {
        return new PlatformWish(
                Set.of(), Map.of("HOCBA_GATEWAY_RATE_BURST", "10000", "HOCBA_GATEWAY_RATE_PERMINUTE", "60000"));
    }
}
