package vn.hocba.signing.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.hocba.signing.dossier.domain.Change;
import vn.hocba.signing.dossier.domain.DocumentType;
import vn.hocba.signing.dossier.domain.Dossier;
import vn.hocba.signing.dossier.domain.DossierState;
import vn.hocba.signing.dossier.domain.Dossiers;
import vn.hocba.signing.dossier.domain.OpenSlot;
import vn.hocba.signing.dossier.domain.PdfSeal;
import vn.hocba.signing.dossier.domain.Scope;
import vn.hocba.signing.dossier.domain.SignatureLevel;
import vn.hocba.signing.dossier.domain.Slot;
import vn.hocba.signing.dossier.domain.SlotKeys;
import vn.hocba.signing.dossier.domain.SlotRole;
import vn.hocba.signing.dossier.domain.SlotSignature;
import vn.hocba.signing.sample.Documents;

/** What every store of dossiers must do; the one in memory and the one in the database both do it. */
public abstract class DossiersContract {

    protected static final Instant NOW = Instant.parse("2026-05-25T07:00:00Z");
    private static final String TEACHER = "79000701-GV005";
    private static final List<String> TEACHERS_KEYS =
            SlotKeys.of(TEACHER, Documents.SCHOOL, Set.of(SlotRole.SUBJECT_TEACHER));
    private static final List<String> HOMEROOM =
            SlotKeys.of("79000701-GV001", Documents.SCHOOL, Set.of(SlotRole.HOMEROOM_TEACHER));
    private static final List<String> CLERK = SlotKeys.of("any", Documents.SCHOOL, Set.of(SlotRole.CLERK));
    private static final Scope ALL = new Scope(Documents.SCHOOL, DocumentType.TRANSCRIPT, "", Set.of());

    protected abstract Dossiers dossiers();

    protected static Change opened(Documents documents) {
        Map<String, String> digests = documents
                .slots()
                .elementsAt(documents.slots().firstStage())
                .stream()
                .collect(Collectors.toMap(id -> id, id -> "digest-of-" + id));
        return Dossier.open(documents.document(), documents.slots(), digests, "0".repeat(64), NOW);
    }

    protected static SlotSignature signature(Dossier dossier, Slot slot, SignatureLevel level) {
        return new SlotSignature(
                new byte[] {1, 2, 3}, "79000701-X", "Người ký", "f".repeat(64), dossier.digestFor(slot), NOW, level);
    }

    /** All open slots signed and stored, and the next stage opened. */
    protected Dossier signStage(String id, SignatureLevel level) {
        Dossier dossier = dossiers().find(id).orElseThrow();
        Map<String, SlotSignature> made = dossier.openSlots().stream()
                .collect(Collectors.toMap(Slot::slotId, slot -> signature(dossier, slot, level)));
        Dossier signed = dossier.sign(made);
        Change change = signed.nextStage()
                .map(next -> signed.advance(
                        made.keySet(),
                        signed.slots().elementsAt(next).stream()
                                .collect(Collectors.toMap(element -> element, element -> "digest-of-" + element)),
                        NOW))
                .orElseGet(() -> signed.complete(
                        "<x></x>".getBytes(java.nio.charset.StandardCharsets.UTF_8), "a".repeat(64), NOW));
        assertThat(dossiers().save(change)).isTrue();
        return dossiers().find(id).orElseThrow();
    }

    @Test
    void findsWhatWasAddedOnce() {
        Documents documents = Documents.upperSecondary("once");
        assertThat(dossiers().add(opened(documents))).isTrue();
        assertThat(dossiers().add(opened(documents))).isFalse();
        Dossier found = dossiers().find("once:1").orElseThrow();
        assertThat(found.document()).isEqualTo(documents.document());
        assertThat(found.slots()).isEqualTo(documents.slots());
        assertThat(found.digests()).hasSize(12);
        assertThat(found.state()).isEqualTo(DossierState.WAITING_SUBJECT_TEACHERS);
        assertThat(found.openedAt()).isEqualTo(NOW);
        assertThat(dossiers().find("nothing:1")).isEmpty();
    }

    @Test
    void storesEachSignatureInItsSlot() {
        dossiers().add(opened(Documents.upperSecondary("slots")));
        Dossier dossier = dossiers().find("slots:1").orElseThrow();
        Slot slot = dossier.openSlots().get(3);
        Dossier signed = dossier.sign(Map.of(slot.slotId(), signature(dossier, slot, SignatureLevel.B_T)));
        assertThat(dossiers().save(new Change(signed, Set.of(slot.slotId()), List.of())))
                .isTrue();
        Dossier found = dossiers().find("slots:1").orElseThrow();
        assertThat(found.signatures()).isEqualTo(1);
        SlotSignature stored = found.slots().all().get(3).signed().orElseThrow();
        assertThat(stored.element()).containsExactly(1, 2, 3);
        assertThat(stored).usingRecursiveComparison().isEqualTo(signature(dossier, slot, SignatureLevel.B_T));
        assertThat(found.openSlots()).hasSize(11);
    }

    @Test
    void theSlowerOneOfTwoChangesNothing() {
        dossiers().add(opened(Documents.upperSecondary("race")));
        Dossier dossier = dossiers().find("race:1").orElseThrow();
        Slot slot = dossier.openSlots().getFirst();
        var change = new Change(
                dossier.sign(Map.of(slot.slotId(), signature(dossier, slot, SignatureLevel.B_T))),
                Set.of(slot.slotId()),
                List.of());
        assertThat(dossiers().save(change)).isTrue();
        assertThat(dossiers().save(change)).isFalse();
        assertThat(dossiers().find("race:1").orElseThrow().signatures()).isEqualTo(1);
    }

    @Test
    void findsWhatIsOpenForWhom() {
        dossiers().add(opened(Documents.upperSecondary("open")));
        assertThat(dossiers().open(TEACHERS_KEYS, ALL, "", 500)).contains("open:1");
        assertThat(dossiers().open(TEACHERS_KEYS, ALL, "open:1", 500)).doesNotContain("open:1");
        assertThat(dossiers().open(HOMEROOM, ALL, "", 500)).doesNotContain("open:1");
        assertThat(dossiers().anyLater(HOMEROOM, within(Documents.upperSecondary("open"))))
                .isTrue();
        Dossier next = signStage("open:1", SignatureLevel.B_T);
        assertThat(next.state()).isEqualTo(DossierState.WAITING_HOMEROOM_TEACHER);
        assertThat(dossiers().open(TEACHERS_KEYS, ALL, "", 500)).doesNotContain("open:1");
        assertThat(dossiers().open(HOMEROOM, ALL, "", 500)).contains("open:1");
    }

    @Test
    void staysWithinTheScope() {
        Documents documents = Documents.upperSecondary("scope");
        dossiers().add(opened(documents));
        String classId = documents.document().classId();
        assertThat(open(Documents.SCHOOL, DocumentType.TRANSCRIPT, Documents.YEAR, Set.of(classId)))
                .contains("scope:1");
        assertThat(open("79000301", DocumentType.TRANSCRIPT, "", Set.of())).doesNotContain("scope:1");
        assertThat(open(Documents.SCHOOL, DocumentType.PACKAGE, "", Set.of())).doesNotContain("scope:1");
        assertThat(open(Documents.SCHOOL, DocumentType.TRANSCRIPT, "2024-2025", Set.of()))
                .doesNotContain("scope:1");
        assertThat(open(Documents.SCHOOL, DocumentType.TRANSCRIPT, "", Set.of("another")))
                .doesNotContain("scope:1");
    }

    @Test
    void saysSlotBySlotWhatIsOpen() {
        var documents = Documents.upperSecondary("lines");
        dossiers().add(opened(documents));
        List<OpenSlot> open = dossiers().openSlots(TEACHERS_KEYS, within(documents), 1000);
        assertThat(open)
                .filteredOn(slot -> slot.classId().equals(documents.document().classId()))
                .extracting(OpenSlot::subjectCode)
                .contains("SU", "GDDP");
        assertThat(open).allMatch(slot -> !slot.pdf() && slot.role() == SlotRole.SUBJECT_TEACHER);
    }

    @Test
    void goesThroughTheSealAndThePdf() {
        dossiers().add(opened(Documents.primary("whole")));
        signStage("whole:1", SignatureLevel.B_T);
        signStage("whole:1", SignatureLevel.B_T);
        int before = dossiers().waitingForPdf(ALL);
        Dossier complete = signStage("whole:1", SignatureLevel.B_T);
        assertThat(complete.state()).isEqualTo(DossierState.WAITING_PDF);
        assertThat(complete.xmlSha256()).isEqualTo("a".repeat(64));
        assertThat(complete.slots().signatures()).allMatch(one -> one.element().length == 0);
        assertThat(dossiers().waitingForPdf(ALL)).isEqualTo(before + 1);
        assertThat(dossiers().open(CLERK, ALL, "", 500)).doesNotContain("whole:1");
        assertThat(dossiers().save(complete.rendered("b".repeat(64)))).isTrue();
        assertThat(dossiers().open(CLERK, ALL, "", 500)).contains("whole:1");
        assertThat(dossiers().openSlots(CLERK, ALL, 1000)).anyMatch(OpenSlot::pdf);
        Dossier rendered = dossiers().find("whole:1").orElseThrow();
        var seal = new PdfSeal("c".repeat(64), "79000701-VT001", "f".repeat(64), SignatureLevel.B_B, NOW);
        assertThat(dossiers().save(rendered.pdfSealed(new byte[] {1}, seal))).isTrue();
        Dossier sealed = dossiers().find("whole:1").orElseThrow();
        assertThat(sealed.state()).isEqualTo(DossierState.COMPLETED);
        assertThat(sealed.pdf()).isEqualTo(seal);
        assertThat(sealed.renderedSha256()).isNull();
        assertThat(sealed.withoutTimeStamp()).isEqualTo(1);
        assertThat(dossiers().open(CLERK, ALL, "", 500)).doesNotContain("whole:1");
    }

    @Test
    void findsVersionsThatAreBeingSigned() {
        dossiers().add(opened(Documents.upperSecondary("versions", 1)));
        dossiers().add(opened(Documents.upperSecondary("versions", 2)));
        assertThat(dossiers().beingSigned("versions")).containsExactlyInAnyOrder("versions:1", "versions:2");
        dossiers().save(dossiers().find("versions:1").orElseThrow().voided().orElseThrow());
        assertThat(dossiers().beingSigned("versions")).containsExactly("versions:2");
    }

    @Test
    void findsDebtsWhileTheyCanBePaid() {
        dossiers().add(opened(Documents.primary("debt")));
        signStage("debt:1", SignatureLevel.B_B);
        assertThat(dossiers().indebted(500)).contains("debt:1");
        Dossier dossier = dossiers().find("debt:1").orElseThrow();
        assertThat(dossiers().save(dossier.stamped(Map.of("gvcn", new byte[] {9}), Map.of("data", "other"))))
                .isTrue();
        Dossier paid = dossiers().find("debt:1").orElseThrow();
        assertThat(dossiers().indebted(500)).doesNotContain("debt:1");
        assertThat(paid.digests()).containsEntry("data", "other");
        assertThat(paid.slots().elements().get("gvcn")).containsExactly(9);
    }

    @Test
    void aDebtThatIsSignedOverCannotBePaid() {
        dossiers().add(opened(Documents.primary("late")));
        signStage("late:1", SignatureLevel.B_B);
        signStage("late:1", SignatureLevel.B_T);
        assertThat(dossiers().indebted(500)).doesNotContain("late:1");
        assertThat(dossiers().find("late:1").orElseThrow().withoutTimeStamp()).isEqualTo(1);
    }

    private List<String> open(String school, DocumentType type, String year, Set<String> classes) {
        return dossiers().open(TEACHERS_KEYS, new Scope(school, type, year, classes), "", 500);
    }

    private static Scope within(Documents documents) {
        return new Scope(
                Documents.SCHOOL,
                DocumentType.TRANSCRIPT,
                "",
                Set.of(documents.document().classId()));
    }
}
