package vn.hocba.signing.credential.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import vn.hocba.signing.credential.domain.CredentialFault;
import vn.hocba.signing.credential.domain.CredentialId;
import vn.hocba.signing.credential.domain.SigningKey;
import vn.hocba.signing.register.domain.Register;
import vn.hocba.signing.register.domain.School;
import vn.hocba.signing.register.domain.StaffMember;
import vn.hocba.signing.trust.application.Holders;
import vn.hocba.signing.trust.domain.Holder;
import vn.hocba.signing.trust.domain.KeyStrength;
import vn.hocba.signing.trust.domain.KeyUsages;
import vn.hocba.signing.trust.domain.Revocation;
import vn.hocba.signing.trust.domain.Trust;

/**
 * What must be right before a key signs (Thông tư 15/2025/TT-BKHCN: validity is checked before signing): strength, usage,
 * chain, validity and revocation of its certificate, and that it belongs to who uses it.
 */
public final class CheckKey {

    private final Register register;
    private final Trust trust;
    private final Revocation revocation;
    private final Clock clock;

    public CheckKey(Register register, Trust trust, Revocation revocation, Clock clock) {
        this.register = register;
        this.trust = trust;
        this.revocation = revocation;
        this.clock = clock;
    }

    /** Empty when nothing is wrong. */
    Optional<CredentialFault> fault(SigningKey key, CredentialId owner, String schoolCode) {
        if (!KeyStrength.suffices(key.certificate().getPublicKey())) {
            return Optional.of(CredentialFault.WEAK_KEY);
        }
        if (!KeyUsages.maySign(key.certificate())) {
            return Optional.of(CredentialFault.WRONG_USAGE);
        }
        return trustFault(key, clock.instant()).or(() -> holderFault(key, owner, schoolCode));
    }

    private Optional<CredentialFault> trustFault(SigningKey key, Instant now) {
        return switch (trust.judge(key.certificate(), key.chain(), now)) {
            case Trust.Judgement.Trusted(var issuer) ->
                revocation.of(key.certificate(), issuer) instanceof Revocation.Status.Revoked
                        ? Optional.of(CredentialFault.REVOKED)
                        : Optional.empty();
            case Trust.Judgement.NotValidThen() -> Optional.of(CredentialFault.NOT_VALID_NOW);
            case Trust.Judgement.Untrusted() -> Optional.of(CredentialFault.UNTRUSTED);
            case Trust.Judgement.NoAnchors() -> Optional.of(CredentialFault.TRUST_UNAVAILABLE);
        };
    }

    private Optional<CredentialFault> holderFault(SigningKey key, CredentialId owner, String schoolCode) {
        Optional<Holder> expected = switch (owner.kind()) {
            case PERSONAL ->
                register.staffMember(owner.owner())
                        .filter(member -> member.worksAt(schoolCode))
                        .map(StaffMember::personalNumber)
                        .map(number -> new Holder(Holder.Kind.PERSON, number, ""));
            case SEAL ->
                register.school(owner.owner())
                        .map(School::taxCode)
                        .map(number -> new Holder(Holder.Kind.ORGANISATION, number, ""));
        };
        if (expected.isEmpty()) {
            return Optional.of(CredentialFault.HOLDER_UNKNOWN);
        }
        Holder holder = Holders.of(key.certificate());
        boolean same = holder.kind() == expected.get().kind()
                && !holder.number().isEmpty()
                && holder.number().equals(expected.get().number());
        return same ? Optional.empty() : Optional.of(CredentialFault.WRONG_HOLDER);
    }
}
