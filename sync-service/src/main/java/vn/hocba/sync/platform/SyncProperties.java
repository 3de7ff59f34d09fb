package vn.hocba.sync.platform;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Addresses and patience of this service.
 *
 * @param packageSize the most transcripts in one package
 * @param workers packages moved at the same time
 * @param lookEvery how often the worker looks for packages that are due
 * @param lease how long a package belongs to the instance that took it up; a longer step may be done twice, which is
 *     harmless, a shorter lease makes it go on sooner after a crash
 * @param firstWait after the first failure; it doubles up to {@code longestWait}
 * @param breakerOpen how long a store that keeps failing is left alone
 * @param firstPoll before the first look at a receipt; it doubles up to {@code longestPoll}
 */
@ConfigurationProperties("hocba.sync")
public record SyncProperties(
        URI transcriptUrl,
        URI cityUrl,
        URI ministryUrl,
        int packageSize,
        int workers,
        Duration lookEvery,
        Duration lease,
        Duration connectTimeout,
        Duration readTimeout,
        Duration firstWait,
        Duration longestWait,
        Duration firstPoll,
        Duration longestPoll,
        Duration breakerOpen) {}
