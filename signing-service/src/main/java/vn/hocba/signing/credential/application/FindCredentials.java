package vn.hocba.signing.credential.application;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.hocba.kit.security.Caller;
import vn.hocba.signing.credential.domain.CredentialId;
import vn.hocba.signing.credential.domain.SignerCredential;
import vn.hocba.signing.credential.domain.SignerCredentials;

/** The own credential, and the school's seal for those who answer for it. */
public final class FindCredentials {

    /** Whether a credential can be used. */
    public enum Status {
        READY,
        LOCKED,
        EXPIRED
    }

    private final SignerCredentials credentials;
    private final Clock clock;

    public FindCredentials(SignerCredentials credentials, Clock clock) {
        this.credentials = credentials;
        this.clock = clock;
    }

    public List<SignerCredential> of(Caller caller) {
        var found = new ArrayList<SignerCredential>();
        if (!caller.staffId().isEmpty()) {
            credentials.find(CredentialId.personal(caller.staffId())).ifPresent(found::add);
        }
        if ((caller.has("CLERK") || caller.has("MANAGER"))
                && !caller.schoolCode().isEmpty()) {
            credentials.find(CredentialId.seal(caller.schoolCode())).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    public Status statusOf(SignerCredential credential) {
        Instant now = clock.instant();
        if (!credential.certificate().covers(now)) {
            return Status.EXPIRED;
        }
        return credential.isLocked(now) ? Status.LOCKED : Status.READY;
    }
}
