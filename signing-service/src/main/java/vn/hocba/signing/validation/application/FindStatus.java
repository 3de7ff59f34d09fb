package vn.hocba.signing.validation.application;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hocba.signing.trust.application.ReadStatus;
import vn.hocba.signing.trust.application.ReadStatus.Said;
import vn.hocba.signing.trust.domain.Revocation;
import vn.hocba.signing.trust.domain.Revocation.Status;
import vn.hocba.signing.trust.domain.Trust;
import vn.hocba.signing.validation.domain.Cover;

/** Whether a certificate was revoked: what its authority says now, else what it has said and was kept with the signature. */
public final class FindStatus {

    private static final int LONGEST_CHAIN = 8;

    private final Trust trust;
    private final Revocation revocation;
    private final Duration statusAge;
    private final Clock clock;

    /**
     * @param statusAge by how much an authority may have said something before the signature, to count for it
     */
    public FindStatus(Trust trust, Revocation revocation, Duration statusAge, Clock clock) {
        this.trust = trust;
        this.revocation = revocation;
        this.statusAge = statusAge;
        this.clock = clock;
    }

    /** What was kept counts, if it was current when the signature was there, and if its authority was trusted while it was kept. */
    Optional<Status> kept(
            X509Certificate certificate, List<X509Certificate> brought, X509Certificate issuer, Cover cover) {
        return cover.proofs().stream()
                .filter(kept -> isTrusted(issuer, brought, kept.thereAt()))
                .flatMap(kept -> ReadStatus.of(kept.proof(), certificate, issuer).stream())
                .filter(said -> said.isCurrent(cover.provenAt()))
                .filter(said -> !(said.status() instanceof Status.Good) || counts(said, certificate, cover.provenAt()))
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

    /**
     * An old list says nothing of a certificate that was revoked after it. What is gathered at the release may be a little older
     * than the signature, and the authority itself can still be asked; once the certificate is over only what was said after the
     * signature tells, and before the end, for authorities forget.
     */
    private boolean counts(Said good, X509Certificate certificate, Instant signed) {
        Instant end = certificate.getNotAfter().toInstant();
        Instant earliest = clock.instant().isAfter(end) ? signed : signed.minus(statusAge);
        return !good.from().isBefore(earliest) && !good.from().isAfter(end);
    }

    /**
     * When the first of the authorities above was taken back, as far as that is known. Their silence is nobody's fault: roots issue
     * lists once in months.
     */
    Optional<Instant> authorityRevoked(X509Certificate issuer, List<X509Certificate> brought, Instant at, Cover cover) {
        var since = new ArrayList<Instant>();
        X509Certificate below = issuer;
        for (int i = 0; i < LONGEST_CHAIN; i++) {
            if (!(trust.judge(below, brought, at) instanceof Trust.Judgement.Trusted(X509Certificate above))
                    || above.equals(below)) {
                break;
            }
            Stream.concat(Stream.of(revocation.of(below, above)), kept(below, brought, above, cover).stream())
                    .filter(Status.Revoked.class::isInstance)
                    .map(status -> ((Status.Revoked) status).since())
                    .forEach(since::add);
            below = above;
        }
        return since.stream().min(Comparator.naturalOrder());
    }

    private boolean isTrusted(X509Certificate issuer, List<X509Certificate> brought, Instant at) {
        return trust.judge(issuer, brought, at) instanceof Trust.Judgement.Trusted;
    }
}
