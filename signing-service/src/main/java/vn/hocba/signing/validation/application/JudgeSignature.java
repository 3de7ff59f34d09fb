package vn.hocba.signing.validation.application;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.hocba.signing.dossier.domain.SignatureLevel;
import vn.hocba.signing.timestamp.application.CheckTimeStamp;
import vn.hocba.signing.trust.application.Holders;
import vn.hocba.signing.trust.domain.Holder;
import vn.hocba.signing.trust.domain.KeyStrength;
import vn.hocba.signing.trust.domain.KeyUsages;
import vn.hocba.signing.trust.domain.Revocation;
import vn.hocba.signing.trust.domain.Trust;
import vn.hocba.signing.validation.domain.Checked;
import vn.hocba.signing.validation.domain.Checked.Outcome;
import vn.hocba.signing.validation.domain.Cover;
import vn.hocba.signing.validation.domain.Finding;
import vn.hocba.signing.validation.domain.Findings;
import vn.hocba.signing.validation.domain.Place;
import vn.hocba.signing.validation.domain.SignatureReport;
import vn.hocba.signing.validation.domain.SignatureReport.Status;

/** Judges one signature: whose it is, whether that person was trusted when it was made, and when that was. */
public final class JudgeSignature {

    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    /** The signature, and what it proves about what it signs. */
    record Judged(SignatureReport report, Cover cover) {}

    private final Trust trust;
    private final FindStatus status;
    private final ProveTime proveTime;
    private final Clock clock;

    public JudgeSignature(Trust trust, FindStatus status, CheckTimeStamp stamps, Clock clock) {
        this.trust = trust;
        this.status = status;
        this.proveTime = new ProveTime(stamps);
        this.clock = clock;
    }

    /** In a file of which nothing more is known than that it is there. */
    Judged handle(Checked checked) {
        return handle(checked, Cover.none(clock.instant()));
    }

    Judged handle(Checked checked, Cover around) {
        Place place = checked.place();
        return switch (checked.outcome()) {
            case Outcome.Missing() -> nothing(SignatureReport.invalid(place, Findings.missing(place)), around);
            case Outcome.ContentChanged() ->
                nothing(SignatureReport.invalid(place, Findings.contentChanged(place)), around);
            case Outcome.Broken() -> nothing(SignatureReport.invalid(place, Findings.broken(place)), around);
            case Outcome.Misplaced() -> nothing(SignatureReport.invalid(place, Findings.misplaced(place)), around);
            case Outcome.Sound sound ->
                switch (proveTime.handle(sound, around)) {
                    case ProveTime.Proven.Broken() ->
                        nothing(
                                new Case(place, sound, around).report(Status.INVALID, Findings.stampBroken(place)),
                                around);
                    case ProveTime.Proven.Lost() ->
                        nothing(
                                new Case(place, sound, around).report(Status.UNKNOWN, Findings.renewalMissed(place)),
                                around);
                    case ProveTime.Proven.Since(Cover cover) -> judged(new Case(place, sound, cover), around);
                };
        };
    }

    private static Judged nothing(SignatureReport report, Cover around) {
        return new Judged(report, around);
    }

    private Judged judged(Case one, Cover around) {
        SignatureReport report = judge(one);
        return new Judged(report, report.status() == Status.VALID ? one.cover() : around);
    }

    /** A sound signature, and the time that is proven for it. */
    private record Case(Place place, Outcome.Sound sound, Cover cover) {

        X509Certificate certificate() {
            return sound.certificate();
        }

        SignatureReport report(Status status, Finding reason) {
            return report(status, Optional.of(reason), ownLevel());
        }

        SignatureReport report(Status status, Optional<Finding> reason, SignatureLevel level) {
            Holder holder = Holders.of(sound.certificate());
            return new SignatureReport(
                    place, holder.name(), holder.number(), Optional.of(sound.claimed()), level, status, reason, false);
        }

        SignatureLevel ownLevel() {
            return sound.stamp().isPresent() ? SignatureLevel.B_T : SignatureLevel.B_B;
        }
    }

    private SignatureReport judge(Case one) {
        Place place = one.place();
        if (one.sound().claimed().isAfter(clock.instant().plus(CLOCK_TOLERANCE))) {
            return one.report(Status.INVALID, Findings.fromTheFuture(place));
        }
        if (!KeyStrength.suffices(one.certificate().getPublicKey()) || !KeyUsages.maySign(one.certificate())) {
            return one.report(Status.INVALID, Findings.weak(place));
        }
        return switch (trust.judge(one.certificate(), one.sound().brought(), time(one))) {
            case Trust.Judgement.Untrusted() -> SignatureReport.invalid(place, Findings.untrusted(place));
            case Trust.Judgement.NotValidThen() -> one.report(Status.INVALID, Findings.notValidThen(place));
            case Trust.Judgement.NoAnchors() -> one.report(Status.UNKNOWN, Optional.empty(), one.ownLevel());
            case Trust.Judgement.Trusted(var issuer) -> {
                Holder.Kind expected = place.role().isSeal() ? Holder.Kind.ORGANISATION : Holder.Kind.PERSON;
                yield Holders.of(one.certificate()).kind() == expected
                        ? proven(one, issuer)
                        : one.report(Status.INVALID, Findings.wrongKind(place));
            }
        };
    }

    /** What a time stamp proves, or else what the signer says. */
    private Instant time(Case one) {
        return one.cover().isProven() ? one.cover().provenAt() : one.sound().claimed();
    }

    /** What a signer says about the time is worth something only while the certificate and those above it still count. */
    private SignatureReport proven(Case one, X509Certificate issuer) {
        boolean over = clock.instant().isAfter(one.certificate().getNotAfter().toInstant());
        Optional<Instant> authorityRevoked =
                status.authorityRevoked(issuer, one.sound().brought(), time(one), one.cover());
        if (authorityRevoked.filter(since -> !time(one).isBefore(since)).isPresent()) {
            return one.report(Status.INVALID, Findings.revoked(one.place())).withRevocationChecked();
        }
        return (over || authorityRevoked.isPresent()) && !one.cover().isProven()
                ? one.report(Status.UNKNOWN, Findings.timeUnproven(one.place()))
                : notRevoked(one, issuer);
    }

    /** What was signed before the certificate was revoked stays valid; when that was, the time stamp says, or else the signer. */
    private SignatureReport notRevoked(Case one, X509Certificate issuer) {
        Optional<Revocation.Status> kept = one.cover().isProven()
                ? status.kept(one.certificate(), one.sound().brought(), issuer, one.cover())
                : Optional.empty();
        SignatureLevel level = kept.isPresent() ? one.cover().level() : one.ownLevel();
        Revocation.Status now = status.now(one.certificate(), issuer);
        boolean silent = now instanceof Revocation.Status.Unknown || now instanceof Revocation.Status.NotOffered;
        return switch (silent ? kept.orElse(now) : now) {
            case Revocation.Status.NotOffered() -> one.report(Status.VALID, Optional.empty(), level);
            case Revocation.Status.Unknown() -> one.report(Status.UNKNOWN, Findings.revocationUnknown(one.place()));
            case Revocation.Status.Revoked(Instant since)
            when !time(one).isBefore(since) ->
                one.report(Status.INVALID, Findings.revoked(one.place())).withRevocationChecked();
            case Revocation.Status.Revoked(var _) ->
                one.report(Status.VALID, Optional.empty(), level).withRevocationChecked();
            case Revocation.Status.Good() ->
                one.report(Status.VALID, Optional.empty(), level).withRevocationChecked();
        };
    }
}
