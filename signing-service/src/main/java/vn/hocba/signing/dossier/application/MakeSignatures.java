package vn.hocba.signing.dossier.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.hocba.signing.dossier.application.SigningOutcome.Reason;
import vn.hocba.signing.dossier.domain.Dossier;
import vn.hocba.signing.dossier.domain.PdfSeals;
import vn.hocba.signing.dossier.domain.SignatureLevel;
import vn.hocba.signing.dossier.domain.Slot;
import vn.hocba.signing.dossier.domain.SlotSignature;
import vn.hocba.signing.dossier.domain.XmlSignatures;
import vn.hocba.signing.timestamp.domain.ClockWatch;
import vn.hocba.signing.timestamp.domain.TimeStampAuthority;

/** Makes a signature with the key that is open, and has its time stamped if the authority answers. */
public final class MakeSignatures {

    private final XmlSignatures xml;
    private final PdfSeals seals;
    private final TimeStampAuthority stamps;
    private final ClockWatch watch;
    private final Clock clock;

    public MakeSignatures(XmlSignatures xml, PdfSeals seals, TimeStampAuthority stamps, ClockWatch watch, Clock clock) {
        this.xml = xml;
        this.seals = seals;
        this.stamps = stamps;
        this.watch = watch;
        this.clock = clock;
    }

    /** Thông tư 15/2025/TT-BKHCN: the certificate's validity is checked before it signs, by a clock that is right. */
    Optional<Reason> obstacle(Signer signer) {
        if (watch.isOff()) {
            return Optional.of(Reason.CLOCK_OFF);
        }
        Instant now = clock.instant();
        var certificate = signer.key().certificate();
        boolean valid = !now.isBefore(certificate.getNotBefore().toInstant())
                && !now.isAfter(certificate.getNotAfter().toInstant());
        return valid ? Optional.empty() : Optional.of(Reason.CERTIFICATE_NOT_VALID);
    }

    SlotSignature make(Dossier dossier, Slot slot, Signer signer) {
        Instant at = timeFor(dossier);
        String digest = dossier.digestFor(slot);
        byte[] signature = xml.sign(slot, digest, signer.key(), at);
        Optional<byte[]> token = stamps.stamp(xml.toBeStamped(signature));
        return new SlotSignature(
                token.map(stamp -> xml.stamp(signature, stamp)).orElse(signature),
                signer.caller().staffId(),
                signer.name(),
                signer.fingerprint(),
                digest,
                at,
                token.isPresent() ? SignatureLevel.B_T : SignatureLevel.B_B);
    }

    /** The seal on a PDF, with the time that it says. */
    record Seal(PdfSeals.Sealed sealed, Instant at) {}

    Seal seal(byte[] rendered, Signer signer) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return new Seal(seals.seal(rendered, signer.key(), at), at);
    }

    /** Clocks of several instances differ: nobody signs before the one who had to sign earlier. */
    private Instant timeFor(Dossier dossier) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return dossier.slots().lastSignedAt().filter(last -> last.isAfter(now)).orElse(now);
    }
}
