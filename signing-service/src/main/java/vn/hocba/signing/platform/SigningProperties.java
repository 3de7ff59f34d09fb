package vn.hocba.signing.platform;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Addresses and patience of this service.
 *
 * @param tsaUrl the time stamp authorities (RFC 3161), the first one that answers is taken
 * @param trustAnchors PEM file of the roots and issuing authorities that people and schools may be certified by
 * @param keyLifetime how long an authorised batch keeps its key in memory
 * @param batchLease how long a running batch belongs to its instance; after that it counts as interrupted
 * @param pdfPatience how long the clerk's batch waits for the next PDF to be rendered
 * @param validations files that are judged at the same time
 * @param workers signatures made at the same time; 0 = the number of processors
 * @param breakerOpen how long a time stamp authority that keeps failing is left alone
 * @param clockBound how far the own clock may be from those of the authorities before signing stops
 */
@ConfigurationProperties("hocba.signing")
public record SigningProperties(
        List<URI> tsaUrl,
        Path trustAnchors,
        Duration keyLifetime,
        Duration batchLease,
        Duration connectTimeout,
        Duration readTimeout,
        Duration breakerOpen,
        @DefaultValue("2m") Duration pdfPatience,
        @DefaultValue("8") int validations,
        int workers,
        @DefaultValue("60s") Duration clockBound) {

    public SigningProperties {
        tsaUrl = List.copyOf(tsaUrl);
    }

    public int threads() {
        return workers > 0 ? workers : Runtime.getRuntime().availableProcessors();
    }
}
