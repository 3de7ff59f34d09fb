package vn.hocba.signing.credential.domain;

import java.time.Instant;

/**
 * What may be told about a certificate; the holder's number is not kept.
 *
 * @param fingerprint SHA-256, lower-case hexadecimal
 * @param holder the subject's common name
 */
public record CertificateFacts(String fingerprint, String holder, String issuer, Instant validFrom, Instant validTo) {

    public boolean covers(Instant now) {
        return !now.isBefore(validFrom) && !now.isAfter(validTo);
    }
}
