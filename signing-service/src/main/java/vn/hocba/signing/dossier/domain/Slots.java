package vn.hocba.signing.dossier.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The places of a document, in its order, in stages that open one after the other. */
public record Slots(List<Slot> all) {

    public Slots {
        all = List.copyOf(all);
        if (all.isEmpty() || all.stream().map(Slot::slotId).distinct().count() != all.size()) {
            throw new IllegalArgumentException("no slots, or two of the same name");
        }
    }

    /** The stage that opens first: primary schools have no subject teachers' stage. */
    public int firstStage() {
        return all.stream().mapToInt(Slot::stage).min().orElseThrow();
    }

    /** The stage after this one; empty when this is the last. */
    public Optional<Integer> stageAfter(int stage) {
        return all.stream().map(Slot::stage).filter(one -> one > stage).min(Integer::compare);
    }

    public List<Slot> at(int stage) {
        return all.stream().filter(slot -> slot.stage() == stage).toList();
    }

    /** What the slots of a stage sign. */
    public Set<String> elementsAt(int stage) {
        return at(stage).stream().map(Slot::elementId).collect(Collectors.toUnmodifiableSet());
    }

    public Set<String> ids() {
        return all.stream().map(Slot::slotId).collect(Collectors.toUnmodifiableSet());
    }

    /** The signatures as they stand in the document, by slot, as far as they are there. */
    public Map<String, byte[]> elements() {
        return all.stream()
                .filter(Slot::isSigned)
                .collect(Collectors.toUnmodifiableMap(
                        Slot::slotId, slot -> slot.signed().orElseThrow().element()));
    }

    public Stream<SlotSignature> signatures() {
        return all.stream().flatMap(slot -> slot.signed().stream());
    }

    /** The time of the latest signature. */
    public Optional<Instant> lastSignedAt() {
        return signatures().map(SlotSignature::signedAt).max(Instant::compareTo);
    }

    SlotRole roleAt(int stage) {
        return at(stage).getFirst().role();
    }

    Slots with(Map<String, SlotSignature> made) {
        return map(slot ->
                Optional.ofNullable(made.get(slot.slotId())).map(slot::with).orElse(slot));
    }

    Slots map(UnaryOperator<Slot> change) {
        return new Slots(all.stream().map(change).toList());
    }
}
