package vn.hocba.signing.dossier.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A document on its way through its signers. Whatever is signed was open when it was signed, and each slot takes one
 * signature.
 *
 * @param stage whose slots are open now
 * @param digests SHA-256 (Base64) of the elements that open slots sign, by element Id
 * @param composedSha256 of the XML as it came, lower-case hexadecimal
 * @param xmlSha256 of the XML with all signatures
 * @param renderedSha256 of the PDF that waits for its seal
 * @param revision of the stored document, for the optimistic check
 */
public record Dossier(
        SignedDocument document,
        DossierState state,
        int stage,
        Slots slots,
        Map<String, String> digests,
        String composedSha256,
        Instant openedAt,
        @Nullable String xmlSha256,
        @Nullable String renderedSha256,
        @Nullable PdfSeal pdf,
        long revision) {

    public Dossier {
        digests = Map.copyOf(digests);
    }

    /** The first stage of a new dossier; the digests of what it signs are known. */
    public static Change open(
            SignedDocument document, Slots slots, Map<String, String> digests, String sha256, Instant now) {
        int first = slots.firstStage();
        var state = DossierState.waitingFor(slots.roleAt(first));
        var dossier = new Dossier(document, state, first, slots, digests, sha256, now, null, null, null, 0);
        return new Change(dossier, Set.of(), List.of());
    }

    public String id() {
        return document.dossierId();
    }

    /** What may be signed now. */
    public List<Slot> openSlots() {
        return state.isSigning()
                ? slots.at(stage).stream().filter(slot -> !slot.isSigned()).toList()
                : List.of();
    }

    /** The digest that an open slot signs. */
    public String digestFor(Slot slot) {
        String digest = digests.get(slot.elementId());
        if (digest == null) {
            throw new IllegalStateException("an open slot without its digest");
        }
        return digest;
    }

    /** A signature made from this digest still fits: its slot is open and what it signs has not changed since. */
    public boolean takes(String slotId, SlotSignature made) {
        return openSlots().stream()
                .anyMatch(
                        slot -> slot.slotId().equals(slotId) && digestFor(slot).equals(made.digest()));
    }

    /** Puts signatures into their slots; the stage may be complete then. */
    public Dossier sign(Map<String, SlotSignature> made) {
        made.forEach((slotId, signature) -> {
            if (!takes(slotId, signature)) {
                throw new IllegalArgumentException("a signature that does not fit its slot");
            }
        });
        return with(state, stage, slots.with(made), digests);
    }

    /**
     * Signatures that may still get their time stamp. The manager signs the teachers' signatures together with the content, so
     * from then on they must stay as they are; what is complete is final.
     */
    public List<Slot> payableDebts() {
        boolean managerSigned =
                slots.all().stream().anyMatch(slot -> slot.role() == SlotRole.MANAGER && slot.isSigned());
        return slots.all().stream()
                .filter(slot -> state.isSigning())
                .filter(slot -> slot.signed()
                        .filter(signature -> signature.level() == SignatureLevel.B_B)
                        .isPresent())
                .filter(slot -> !managerSigned || slot.role() == SlotRole.MANAGER)
                .toList();
    }

    /** Signatures with their stamps, and the digests of the open stage, which may cover them. */
    public Change stamped(Map<String, byte[]> elements, Map<String, String> ofOpenStage) {
        Slots next = slots.map(slot -> Optional.ofNullable(elements.get(slot.slotId()))
                .map(element -> slot.with(slot.signed().orElseThrow().stamped(element)))
                .orElse(slot));
        var known = new HashMap<>(digests);
        known.putAll(ofOpenStage);
        return new Change(with(state, stage, next, known), elements.keySet(), List.of());
    }

    public boolean isStageComplete() {
        return openSlots().isEmpty();
    }

    /** The stage after this one; empty when this is the last. */
    public Optional<Integer> nextStage() {
        return slots.stageAfter(stage);
    }

    /** The open stage is complete: the next one opens. */
    public Change advance(Set<String> touched, Map<String, String> ofNextStage, Instant at) {
        int next = nextStage().orElseThrow(() -> new IllegalStateException("there is no next stage"));
        var known = new HashMap<>(digests);
        known.putAll(ofNextStage);
        return new Change(
                with(DossierState.waitingFor(slots.roleAt(next)), next, slots, known),
                touched,
                List.of(new DossierEvent.StageCompleted(stage, slots.roleAt(stage), at)));
    }

    /** The last slot is signed. The signatures stand in the document now, which is stored before. */
    public Change complete(byte[] xml, String sha256, Instant at) {
        Slots finished = slots.map(slot -> slot.with(slot.signed().orElseThrow().inDocument()));
        DossierState next =
                document.type() == DocumentType.TRANSCRIPT ? DossierState.WAITING_PDF : DossierState.COMPLETED;
        return new Change(
                new Dossier(
                        document,
                        next,
                        stage,
                        finished,
                        Map.of(),
                        composedSha256,
                        openedAt,
                        sha256,
                        null,
                        null,
                        revision),
                slots.ids(),
                List.of(new DossierEvent.Completed(xml, sha256, at)));
    }

    /** The PDF has come and waits for its seal. */
    public Change rendered(String sha256) {
        return new Change(withPdf(DossierState.WAITING_PDF_SEAL, sha256, null), Set.of(), List.of());
    }

    public Change pdfSealed(byte[] sealed, PdfSeal seal) {
        return new Change(
                withPdf(DossierState.COMPLETED, null, seal),
                Set.of(),
                List.of(new DossierEvent.PdfSealed(sealed, seal.sha256(), seal.sealedAt())));
    }

    /** A newer version of the document takes over; what is complete stays. */
    public Optional<Change> voided() {
        return state.isSigning()
                ? Optional.of(new Change(with(DossierState.VOIDED, stage, slots, digests), Set.of(), List.of()))
                : Optional.empty();
    }

    /** Keys of those who may sign now. */
    public Set<String> openFor() {
        if (state == DossierState.WAITING_PDF_SEAL) {
            return Set.of(SlotKeys.ofRole(document.schoolCode(), SlotRole.CLERK));
        }
        return openSlots().stream()
                .map(slot -> slot.key(document.schoolCode()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What is open for somebody with these keys; the PDF's seal stands for the slot of the XML's. */
    public List<Slot> openFor(Collection<String> keys) {
        List<Slot> open = state == DossierState.WAITING_PDF_SEAL
                ? slots.all().stream().filter(slot -> slot.role().isSeal()).toList()
                : openSlots();
        return open.stream()
                .filter(slot -> keys.contains(slot.key(document.schoolCode())))
                .toList();
    }

    /** Keys of those whose turn comes later. */
    public Set<String> laterFor() {
        return slots.all().stream()
                .filter(slot -> state.isSigning() && slot.stage() > stage)
                .map(slot -> slot.key(document.schoolCode()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Signatures of the XML. */
    public int signatures() {
        return (int) slots.signatures().count();
    }

    /** Signatures without a time stamp, the PDF's included. */
    public int withoutTimeStamp() {
        long inXml = slots.signatures()
                .filter(signature -> signature.level() == SignatureLevel.B_B)
                .count();
        return (int) inXml + (pdf != null && pdf.level() == SignatureLevel.B_B ? 1 : 0);
    }

    private Dossier with(DossierState nextState, int nextStage, Slots nextSlots, Map<String, String> nextDigests) {
        return new Dossier(
                document,
                nextState,
                nextStage,
                nextSlots,
                nextDigests,
                composedSha256,
                openedAt,
                xmlSha256,
                renderedSha256,
                pdf,
                revision);
    }

    private Dossier withPdf(DossierState nextState, @Nullable String rendered, @Nullable PdfSeal seal) {
        return new Dossier(
                document,
                nextState,
                stage,
                slots,
                digests,
                composedSha256,
                openedAt,
                xmlSha256,
                rendered,
                seal,
                revision);
    }
}
