package vn.hocba.transcript.platform;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Addresses and limits of this service.
 *
 * @param publicUrl where people see the platform; printed in every QR code
 * @param signingUrl signing-service, which validates signatures
 * @param systemName named in the footer of every page
 * @param renderThreads pages are work for the processor: not more threads than cores
 * @param renderQueue ids of transcripts that wait in memory; more wait in the database, but longer
 * @param verifications files that are looked at at the same time
 * @param wrongCodes how many wrong codes a transcript takes within {@code wrongCodesWithin}
 */
@ConfigurationProperties("hocba.transcript")
public record TranscriptProperties(
        URI publicUrl,
        URI signingUrl,
        String systemName,
        @DefaultValue("2") int renderThreads,
        @DefaultValue("1000") int renderQueue,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("10s") Duration readTimeout,
        @DefaultValue("8") int verifications,
        @DefaultValue("10") int wrongCodes,
        @DefaultValue("1h") Duration wrongCodesWithin) {}
