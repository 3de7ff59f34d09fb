package vn.hocba.signing.validation.application;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hocba.signing.trust.application.ReadStatus;
import vn.hocba.signing.trust.application.ReadStatus.Said;
import vn.hocba.signing.trust.domain.Revocation;
import vn.hocba.signing.trust.domain.Revocation.Status;
import vn.hocba.signing.trust.domain.Trust;
import vn.hocba.signing.validation.domain.Cover;

/** Whether a certificate was revoked: what its authority says now, else what it has said and was kept with the signature. */
public final class FindStatus {

    private final Trust trust;
    private final Revocation revocation;
    private final Clock clock;

    public FindStatus(Trust trust, Revocation revocation, Clock clock) {
        this.trust = trust;
        this.revocation = revocation;
        this.clock = clock;
    }

    /** What was kept counts, if it was current when the signature was there, and if its authority was trusted while it was kept. */
    Optional<Status> kept(
            X509Certificate certificate, List<X509Certificate> brought, X509Certificate issuer, Cover cover) {
        return cover.proofs().stream()
                .filter(kept -> isTrusted(issuer, brought, kept.thereAt()))
                .flatMap(kept -> ReadStatus.of(kept.proof(), certificate, issuer).stream())
                .filter(said -> said.isCurrent(cover.provenAt()))
                .map(Said::status)
                .filter(status -> !(status instanceof Status.Unknown))
                .reduce((one, other) -> other instanceof Status.Revoked ? other : one);
    }

    /** Authorities forget certificates that are over: what they do not say of those means nothing. */
    Status now(X509Certificate certificate, X509Certificate issuer) {
        Status status = revocation.of(certificate, issuer);
        boolean over = clock.instant().isAfter(certificate.getNotAfter().toInstant());
        return over && status instanceof Status.Good ? new Status.Unknown() : status;
    }

    private boolean isTrusted(X509Certificate issuer, List<X509Certificate> brought, Instant at) {
        return trust.judge(issuer, brought, at) instanceof Trust.Judgement.Trusted;
    }
}
