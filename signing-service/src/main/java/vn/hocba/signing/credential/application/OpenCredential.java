package vn.hocba.signing.credential.application;

import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import vn.hocba.signing.credential.domain.CredentialFault;
import vn.hocba.signing.credential.domain.CredentialId;
import vn.hocba.signing.credential.domain.KeyFiles;
import vn.hocba.signing.credential.domain.SignerCredential;
import vn.hocba.signing.credential.domain.SignerCredentials;
import vn.hocba.signing.credential.domain.SigningKey;

/** Opens a key with its PIN, once per authorisation; wrong PINs are counted and lock it for a while. */
public final class OpenCredential {

    private static final int TRIES = 10;

    /** What came of it. */
    public sealed interface Outcome {

        /** The key, for one batch. */
        record Open(SigningKey key, String fingerprint) implements Outcome {}

        /** Not opened. */
        record Refused(CredentialFault fault) implements Outcome {}
    }

    private final SignerCredentials credentials;
    private final KeyFiles files;
    private final CheckKey check;
    private final Clock clock;

    public OpenCredential(SignerCredentials credentials, KeyFiles files, CheckKey check, Clock clock) {
        this.credentials = credentials;
        this.files = files;
        this.check = check;
        this.clock = clock;
    }

    /** The PIN is wiped. */
    public Outcome handle(CredentialId id, String schoolCode, char[] pin) {
        try {
            return open(id, schoolCode, pin);
        } finally {
            Arrays.fill(pin, '\0');
        }
    }

    private Outcome open(CredentialId id, String schoolCode, char[] pin) {
        for (int i = 0; i < TRIES; i++) {
            Optional<SignerCredential> known = credentials.find(id);
            if (known.isEmpty()) {
                return new Outcome.Refused(CredentialFault.MISSING);
            }
            Optional<SignerCredential> attempted = known.get().attempted(clock.instant());
            if (attempted.isEmpty()) {
                return new Outcome.Refused(CredentialFault.LOCKED);
            }
            if (credentials.save(attempted.get())) {
                return opened(known.get(), schoolCode, pin);
            }
        }
        return new Outcome.Refused(CredentialFault.LOCKED); // that many at once are guesses
    }

    private Outcome opened(SignerCredential credential, String schoolCode, char[] pin) {
        return switch (files.open(credential.file(), pin)) {
            case KeyFiles.Opened.WrongPin() -> new Outcome.Refused(CredentialFault.WRONG_PIN);
            case KeyFiles.Opened.Unreadable() -> new Outcome.Refused(CredentialFault.UNREADABLE);
            case KeyFiles.Opened.Open(SigningKey key) -> {
                forgetAttempts(credential.id());
                yield check.fault(key, credential.id(), schoolCode)
                        .<Outcome>map(Outcome.Refused::new)
                        .orElseGet(() ->
                                new Outcome.Open(key, credential.certificate().fingerprint()));
            }
        };
    }

    private void forgetAttempts(CredentialId id) {
        for (int i = 0; i < TRIES; i++) {
            Optional<SignerCredential> known = credentials.find(id);
            if (known.isEmpty() || credentials.save(known.get().opened())) {
                return;
            }
        }
    }
}
