package vn.hocba.signing.dossier.application;

import java.util.Set;
import vn.hocba.kit.security.Caller;
import vn.hocba.signing.credential.domain.SigningKey;
import vn.hocba.signing.dossier.domain.SlotRole;

/**
 * Somebody who has authorised a batch.
 *
 * @param roles in which the key may be used: the seal only as clerk, the own key in all other roles that the token says
 * @param name as the certificate says
 * @param reason what the signature belongs to, for the audit trail: the batch
 */
public record Signer(
        Caller caller, Set<SlotRole> roles, SigningKey key, String fingerprint, String name, String reason) {

    public Signer {
        roles = Set.copyOf(roles);
    }
}
