package vn.hocba.signing.dossier.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocba.signing.dossier.domain.Dossier;
import vn.hocba.signing.dossier.domain.SignatureLevel;
import vn.hocba.signing.dossier.domain.Slot;
import vn.hocba.signing.dossier.domain.SlotSignature;
import vn.hocba.signing.dossier.domain.XmlSignatures;
import vn.hocba.signing.timestamp.domain.TimeStampAuthority;

/** Makes signatures for one dossier, and keeps them while others change the dossier: none is computed twice. */
final class SigningWork {

    /** A signature that is not stored yet. */
    record Made(Slot slot, SlotSignature signature) {}

    private final XmlSignatures xml;
    private final TimeStampAuthority stamps;
    private final Clock clock;
    private final Signer signer;
    private final Map<String, Made> made = new HashMap<>();

    SigningWork(XmlSignatures xml, TimeStampAuthority stamps, Clock clock, Signer signer) {
        this.xml = xml;
        this.stamps = stamps;
        this.clock = clock;
        this.signer = signer;
    }

    List<Made> sign(Dossier dossier, List<Slot> slots) {
        Instant at = timeFor(dossier);
        return slots.stream()
                .map(slot -> Optional.ofNullable(made.get(slot.slotId()))
                        .filter(one -> dossier.takes(slot.slotId(), one.signature()))
                        .orElseGet(() -> make(dossier, slot, at)))
                .toList();
    }

    /** Clocks of several instances differ: nobody signs before the one who had to sign earlier. */
    private Instant timeFor(Dossier dossier) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return dossier.slots().lastSignedAt().filter(last -> last.isAfter(now)).orElse(now);
    }

    private Made make(Dossier dossier, Slot slot, Instant at) {
        String digest = dossier.digestFor(slot);
        byte[] signature = xml.sign(slot, digest, signer.key(), at);
        Optional<byte[]> token = stamps.stamp(xml.toBeStamped(signature));
        var one = new Made(
                slot,
                new SlotSignature(
                        token.map(stamp -> xml.stamp(signature, stamp)).orElse(signature),
                        signer.caller().staffId(),
                        signer.name(),
                        signer.fingerprint(),
                        digest,
                        at,
                        token.isPresent() ? SignatureLevel.B_T : SignatureLevel.B_B));
        made.put(slot.slotId(), one);
        return one;
    }
}
