package vn.hocba.signing.credential.application;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import vn.hocba.signing.credential.domain.CertificateFacts;
import vn.hocba.signing.credential.domain.CredentialFault;
import vn.hocba.signing.credential.domain.CredentialId;
import vn.hocba.signing.credential.domain.KeyFiles;
import vn.hocba.signing.credential.domain.SignerCredential;
import vn.hocba.signing.credential.domain.SignerCredentials;
import vn.hocba.signing.credential.domain.SigningKey;
import vn.hocba.signing.trust.application.Fingerprint;
import vn.hocba.signing.trust.application.Holders;

/** Takes a key file, opens it once to check it, and keeps it as it came. */
public final class ProvideCredential {

    private static final int TRIES = 5;

    /** What came of it. */
    public sealed interface Outcome {

        /** It is kept. */
        record Kept(SignerCredential credential) implements Outcome {}

        /** It is not kept; what was there before stays. */
        record Refused(CredentialFault fault) implements Outcome {}
    }

    private final SignerCredentials credentials;
    private final KeyFiles files;
    private final CheckKey check;
    private final Clock clock;

    public ProvideCredential(SignerCredentials credentials, KeyFiles files, CheckKey check, Clock clock) {
        this.credentials = credentials;
        this.files = files;
        this.check = check;
        this.clock = clock;
    }

    /** The PIN is wiped. */
    public Outcome handle(CredentialId id, String schoolCode, byte[] file, char[] pin, String providedBy) {
        KeyFiles.Opened opened = files.open(file, pin);
        Arrays.fill(pin, '\0');
        return switch (opened) {
            case KeyFiles.Opened.WrongPin() -> new Outcome.Refused(CredentialFault.WRONG_PIN);
            case KeyFiles.Opened.Unreadable() -> new Outcome.Refused(CredentialFault.UNREADABLE);
            case KeyFiles.Opened.Open(SigningKey key) -> {
                Optional<CredentialFault> fault = check.fault(key, id, schoolCode);
                yield fault.isPresent()
                        ? new Outcome.Refused(fault.get())
                        : new Outcome.Kept(keep(new SignerCredential(
                                id, file, facts(key.certificate()), 0, null, clock.instant(), providedBy, 0)));
            }
        };
    }

    /** Whoever comes last wins; an attempt that is counted meanwhile is not lost sight of, it was for the other key. */
    private SignerCredential keep(SignerCredential next) {
        for (int i = 0; i < TRIES; i++) {
            SignerCredential kept = credentials
                    .find(next.id())
                    .map(known -> known.replacedBy(next))
                    .orElse(next);
            if (credentials.save(kept)) {
                return kept;
            }
        }
        throw new IllegalStateException("a credential that changes all the time");
    }

    private static CertificateFacts facts(X509Certificate certificate) {
        return new CertificateFacts(
                Fingerprint.of(certificate),
                Holders.of(certificate).name(),
                Holders.issuerOf(certificate),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
    }
}
