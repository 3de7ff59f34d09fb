package vn.hocba.signing.dossier.application;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocba.signing.dossier.domain.Dossier;
import vn.hocba.signing.dossier.domain.DossierFiles;
import vn.hocba.signing.dossier.domain.DossierFiles.Kind;
import vn.hocba.signing.dossier.domain.Dossiers;
import vn.hocba.signing.dossier.domain.Slot;
import vn.hocba.signing.dossier.domain.SlotSignature;
import vn.hocba.signing.dossier.domain.XmlSignatures;
import vn.hocba.signing.timestamp.domain.TimeStampAuthority;

/** Gives time stamps to signatures that were made while the authority was away, as long as nobody has signed over them. */
public final class PayStampDebt {

    /** What came of it. */
    public enum Outcome {
        PAID,
        NOTHING_TO_PAY,
        /** The authority is still away: there is no use in asking it for the next one. */
        NO_STAMPS
    }

    private final Dossiers dossiers;
    private final DossierFiles files;
    private final XmlSignatures xml;
    private final TimeStampAuthority stamps;

    public PayStampDebt(Dossiers dossiers, DossierFiles files, XmlSignatures xml, TimeStampAuthority stamps) {
        this.dossiers = dossiers;
        this.files = files;
        this.xml = xml;
        this.stamps = stamps;
    }

    public List<String> indebted(int limit) {
        return dossiers.indebted(limit);
    }

    public Outcome handle(String dossierId) {
        Optional<Dossier> found =
                dossiers.find(dossierId).filter(one -> !one.payableDebts().isEmpty());
        if (found.isEmpty()) {
            return Outcome.NOTHING_TO_PAY;
        }
        Dossier dossier = found.get();
        var stamped = new HashMap<String, byte[]>();
        for (Slot slot : dossier.payableDebts()) {
            byte[] signature = slot.signed().orElseThrow().element();
            Optional<byte[]> token = stamps.stamp(xml.toBeStamped(signature));
            if (token.isEmpty()) {
                return Outcome.NO_STAMPS;
            }
            stamped.put(slot.slotId(), xml.stamp(signature, token.get()));
        }
        return save(dossier, stamped) ? Outcome.PAID : Outcome.NOTHING_TO_PAY;
    }

    /** Not when something that is signed already would change, whatever the form of the document is. */
    private boolean save(Dossier dossier, Map<String, byte[]> stamped) {
        byte[] composed = files.find(dossier.id(), Kind.COMPOSED, dossier.composedSha256())
                .orElseThrow(() -> new IllegalStateException("a dossier without its document"));
        Set<String> ofOpenStage = dossier.slots().elementsAt(dossier.stage());
        Map<String, String> signed = dossier.slots().all().stream()
                .filter(Slot::isSigned)
                .collect(Collectors.toMap(
                        Slot::elementId,
                        slot -> slot.signed().map(SlotSignature::digest).orElseThrow(),
                        (one, _) -> one));
        var wanted = new HashSet<>(ofOpenStage);
        wanted.addAll(signed.keySet());
        var elements = new HashMap<>(dossier.slots().elements());
        elements.putAll(stamped);
        Map<String, String> digests = xml.digests(composed, elements, wanted);
        boolean harmless =
                signed.entrySet().stream().allMatch(one -> one.getValue().equals(digests.get(one.getKey())));
        digests.keySet().retainAll(ofOpenStage);
        return harmless && dossiers.save(dossier.stamped(stamped, digests));
    }
}
