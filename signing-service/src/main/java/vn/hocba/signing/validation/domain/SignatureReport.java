package vn.hocba.signing.validation.domain;

import java.time.Instant;
import java.util.Optional;
import vn.hocba.signing.dossier.domain.SignatureLevel;

/**
 * One signature as it was judged.
 *
 * @param signer the name in the certificate, empty when it cannot be trusted
 * @param number the holder's number, for comparisons; never told
 * @param time the signing time that the signer claims; empty when there is none
 * @param revocationChecked what the authority says, or has said and was kept, was looked at
 */
public record SignatureReport(
        Place place,
        String signer,
        String number,
        Optional<Instant> time,
        SignatureLevel level,
        Status status,
        Optional<Finding> reason,
        boolean revocationChecked) {

    /** What the signature is worth. */
    public enum Status {
        VALID,
        INVALID,
        UNKNOWN
    }

    /** It is worth nothing, and so is what it says about its signer. */
    public static SignatureReport invalid(Place place, Finding reason) {
        return new SignatureReport(
                place, "", "", Optional.empty(), SignatureLevel.B_B, Status.INVALID, Optional.of(reason), false);
    }

    public SignatureReport withRevocationChecked() {
        return new SignatureReport(place, signer, number, time, level, status, reason, true);
    }
}
