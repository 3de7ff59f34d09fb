package vn.hocba.signing.batch.application;

import java.util.Set;
import vn.hocba.kit.security.Caller;
import vn.hocba.signing.credential.application.OpenCredential;
import vn.hocba.signing.credential.domain.CredentialFault;
import vn.hocba.signing.credential.domain.CredentialId;
import vn.hocba.signing.dossier.application.Signer;
import vn.hocba.signing.dossier.domain.SlotRole;
import vn.hocba.signing.timestamp.domain.ClockWatch;
import vn.hocba.signing.trust.application.Holders;

/** Opens the key that belongs to the roles: the school's seal for the clerk, else the own one. */
public final class Authorise {

    /** What came of it. */
    sealed interface Outcome {

        /** Who signs now. */
        record Authorised(Signer signer) implements Outcome {}

        /** The key stays shut. */
        record Refused(CredentialFault fault) implements Outcome {}

        /** The own clock is wrong: no key is opened for signatures that would say a wrong time. */
        record ClockOff() implements Outcome {}
    }

    private final OpenCredential open;
    private final ClockWatch watch;

    public Authorise(OpenCredential open, ClockWatch watch) {
        this.open = open;
        this.watch = watch;
    }

    Outcome handle(Caller caller, Set<SlotRole> roles, String batchId, char[] pin) {
        if (watch.isOff()) {
            return new Outcome.ClockOff();
        }
        boolean seal = roles.stream().anyMatch(SlotRole::isSeal);
        CredentialId id = seal ? CredentialId.seal(caller.schoolCode()) : CredentialId.personal(caller.staffId());
        return switch (open.handle(id, caller.schoolCode(), pin)) {
            case OpenCredential.Outcome.Open(var key, var fingerprint) ->
                new Outcome.Authorised(new Signer(
                        caller,
                        roles,
                        key,
                        fingerprint,
                        Holders.of(key.certificate()).name(),
                        batchId));
            case OpenCredential.Outcome.Refused(var fault) -> new Outcome.Refused(fault);
        };
    }
}
