package vn.hocba.signing.credential.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A key file as its owner gave it, encrypted under a PIN that is never stored, and the lock against guessing it.
 *
 * @param file PKCS#12
 * @param attempts PINs tried since the last right one
 * @param lockedUntil no PIN is tried before
 * @param providedBy the staff member who gave it
 * @param revision of the stored document, 0 before the first write
 */
@SuppressWarnings("ArrayRecordComponent") // told apart by id, never by the file
public record SignerCredential(
        CredentialId id,
        byte[] file,
        CertificateFacts certificate,
        int attempts,
        @Nullable Instant lockedUntil,
        Instant providedAt,
        String providedBy,
        long revision) {

    /** Wrong PINs in a row that lock a credential. */
    public static final int MOST_ATTEMPTS = 5;

    /** How long it stays locked. */
    public static final Duration LOCK = Duration.ofMinutes(15);

    public boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /**
     * An attempt is counted before the PIN is tried, so that neither a crash nor trying many at once gives away a guess;
     * empty when no PIN may be tried now.
     */
    public Optional<SignerCredential> attempted(Instant now) {
        if (isLocked(now)) {
            return Optional.empty();
        }
        int counted = (attempts >= MOST_ATTEMPTS ? 0 : attempts) + 1;
        return Optional.of(with(counted, counted == MOST_ATTEMPTS ? now.plus(LOCK) : null));
    }

    /** The PIN was right. */
    public SignerCredential opened() {
        return with(0, null);
    }

    /** Another key file takes the place of this one. */
    public SignerCredential replacedBy(SignerCredential next) {
        return new SignerCredential(
                id, next.file, next.certificate, 0, null, next.providedAt, next.providedBy, revision);
    }

    private SignerCredential with(int counted, @Nullable Instant locked) {
        return new SignerCredential(id, file, certificate, counted, locked, providedAt, providedBy, revision);
    }
}
