package vn.hocba.signing.sample;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.hocba.signing.credential.domain.CredentialId;
import vn.hocba.signing.credential.domain.SignerCredential;
import vn.hocba.signing.credential.domain.SignerCredentials;

/** Credentials in memory, replaced only as they were read. */
public final class InMemoryCredentials implements SignerCredentials {

    private final Map<CredentialId, SignerCredential> stored = new HashMap<>();

    @Override
    public synchronized Optional<SignerCredential> find(CredentialId id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public synchronized boolean save(SignerCredential one) {
        SignerCredential known = stored.get(one.id());
        if ((known == null ? 0 : known.revision()) != one.revision()) {
            return false;
        }
        stored.put(
                one.id(),
                new SignerCredential(
                        one.id(),
                        one.file(),
                        one.certificate(),
                        one.attempts(),
                        one.lockedUntil(),
                        one.providedAt(),
                        one.providedBy(),
                        one.revision() + 1));
        return true;
    }

    public void clear() {
        stored.clear();
    }
}
