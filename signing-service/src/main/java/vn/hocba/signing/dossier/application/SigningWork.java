package vn.hocba.signing.dossier.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocba.signing.dossier.domain.Dossier;
import vn.hocba.signing.dossier.domain.Slot;
import vn.hocba.signing.dossier.domain.SlotSignature;

/** Signatures for one dossier that are not stored yet, kept while others change the dossier: none is made twice. */
final class SigningWork {

    /** A signature that is not stored yet. */
    record Made(Slot slot, SlotSignature signature) {}

    private final MakeSignatures make;
    private final Signer signer;
    private final Map<String, Made> made = new HashMap<>();

    SigningWork(MakeSignatures make, Signer signer) {
        this.make = make;
        this.signer = signer;
    }

    List<Made> sign(Dossier dossier, List<Slot> slots) {
        return slots.stream()
                .map(slot -> Optional.ofNullable(made.get(slot.slotId()))
                        .filter(one -> dossier.takes(slot.slotId(), one.signature()))
                        .orElseGet(() -> sign(dossier, slot)))
                .toList();
    }

    private Made sign(Dossier dossier, Slot slot) {
        var one = new Made(slot, make.make(dossier, slot, signer));
        made.put(slot.slotId(), one);
        return one;
    }
}
