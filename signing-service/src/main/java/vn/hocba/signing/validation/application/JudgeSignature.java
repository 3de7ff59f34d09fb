package vn.hocba.signing.validation.application;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.hocba.signing.dossier.domain.SignatureLevel;
import vn.hocba.signing.timestamp.application.CheckTimeStamp;
import vn.hocba.signing.timestamp.domain.StampCheck;
import vn.hocba.signing.trust.application.Holders;
import vn.hocba.signing.trust.domain.Holder;
import vn.hocba.signing.trust.domain.KeyStrength;
import vn.hocba.signing.trust.domain.KeyUsages;
import vn.hocba.signing.trust.domain.Revocation;
import vn.hocba.signing.trust.domain.Trust;
import vn.hocba.signing.validation.domain.Checked;
import vn.hocba.signing.validation.domain.Checked.Outcome;
import vn.hocba.signing.validation.domain.Finding;
import vn.hocba.signing.validation.domain.Findings;
import vn.hocba.signing.validation.domain.Place;
import vn.hocba.signing.validation.domain.SignatureReport;
import vn.hocba.signing.validation.domain.SignatureReport.Status;

/** Judges one signature: whose it is, whether that person was trusted when it was made, and when that was. */
public final class JudgeSignature {

    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    private final Trust trust;
    private final Revocation revocation;
    private final CheckTimeStamp stamps;
    private final Clock clock;

    public JudgeSignature(Trust trust, Revocation revocation, CheckTimeStamp stamps, Clock clock) {
        this.trust = trust;
        this.revocation = revocation;
        this.stamps = stamps;
        this.clock = clock;
    }

    SignatureReport handle(Checked checked) {
        Place place = checked.place();
        return switch (checked.outcome()) {
            case Outcome.Missing() -> SignatureReport.invalid(place, Findings.missing(place));
            case Outcome.ContentChanged() -> SignatureReport.invalid(place, Findings.contentChanged(place));
            case Outcome.Broken() -> SignatureReport.invalid(place, Findings.broken(place));
            case Outcome.Misplaced() -> SignatureReport.invalid(place, Findings.misplaced(place));
            case Outcome.Sound sound -> judge(place, sound);
        };
    }

    private SignatureReport judge(Place place, Outcome.Sound sound) {
        SignatureLevel level = SignatureLevel.B_B;
        Instant reliable = sound.claimed();
        if (sound.stamp().isPresent()) {
            Checked.Stamp stamp = sound.stamp().get();
            if (!(stamps.handle(stamp.token(), stamp.content()) instanceof StampCheck.Valid(Instant time))) {
                return report(place, sound, level, Status.INVALID, Optional.of(Findings.stampBroken(place)));
            }
            level = SignatureLevel.B_T;
            reliable = time;
        }
        if (sound.claimed().isAfter(clock.instant().plus(CLOCK_TOLERANCE))) {
            return report(place, sound, level, Status.INVALID, Optional.of(Findings.fromTheFuture(place)));
        }
        if (!KeyStrength.suffices(sound.certificate().getPublicKey()) || !KeyUsages.maySign(sound.certificate())) {
            return report(place, sound, level, Status.INVALID, Optional.of(Findings.weak(place)));
        }
        return trusted(place, sound, level, reliable);
    }

    private SignatureReport trusted(Place place, Outcome.Sound sound, SignatureLevel level, Instant at) {
        return switch (trust.judge(sound.certificate(), sound.brought(), at)) {
            case Trust.Judgement.Untrusted() -> SignatureReport.invalid(place, Findings.untrusted(place));
            case Trust.Judgement.NotValidThen() ->
                report(place, sound, level, Status.INVALID, Optional.of(Findings.notValidThen(place)));
            case Trust.Judgement.NoAnchors() -> report(place, sound, level, Status.UNKNOWN, Optional.empty());
            case Trust.Judgement.Trusted(var issuer) -> {
                Holder.Kind expected = place.role().isSeal() ? Holder.Kind.ORGANISATION : Holder.Kind.PERSON;
                yield Holders.of(sound.certificate()).kind() == expected
                        ? notRevoked(place, sound, level, at, issuer)
                        : report(place, sound, level, Status.INVALID, Optional.of(Findings.wrongKind(place)));
            }
        };
    }

    /** What was signed before the certificate was revoked stays valid; when that was, the time stamp says, or else the signer. */
    private SignatureReport notRevoked(
            Place place, Outcome.Sound sound, SignatureLevel level, Instant at, X509Certificate issuer) {
        return switch (revocation.of(sound.certificate(), issuer)) {
            case Revocation.Status.Unknown() -> report(place, sound, level, Status.VALID, Optional.empty());
            case Revocation.Status.Revoked(Instant since)
            when !at.isBefore(since) ->
                report(place, sound, level, Status.INVALID, Optional.of(Findings.revoked(place)))
                        .withRevocationChecked();
            case Revocation.Status.Revoked(var _) ->
                report(place, sound, level, Status.VALID, Optional.empty()).withRevocationChecked();
            case Revocation.Status.Good() ->
                report(place, sound, level, Status.VALID, Optional.empty()).withRevocationChecked();
        };
    }

    private static SignatureReport report(
            Place place, Outcome.Sound sound, SignatureLevel level, Status status, Optional<Finding> reason) {
        Holder holder = Holders.of(sound.certificate());
        return new SignatureReport(
                place, holder.name(), holder.number(), Optional.of(sound.claimed()), level, status, reason, false);
    }
}
