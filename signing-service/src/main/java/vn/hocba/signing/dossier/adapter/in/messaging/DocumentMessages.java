package vn.hocba.signing.dossier.adapter.in.messaging;

import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hocba.kit.messaging.PoisonMessageException;
import vn.hocba.signing.dossier.domain.DocumentType;
import vn.hocba.signing.dossier.domain.SignedDocument;
import vn.hocba.signing.dossier.domain.Slot;
import vn.hocba.signing.dossier.domain.SlotRole;
import vn.hocba.signing.dossier.domain.Slots;
import vn.hocba.signing.trust.domain.Sha256;

/** What is read of documents that wait for signatures. */
final class DocumentMessages {

    private DocumentMessages() {}

    /** transcript.composed.v1 */
    record TranscriptMessage(
            @Nullable String transcriptId,
            int version,
            @Nullable String schoolCode,
            @Nullable String schoolYear,
            @Nullable String classId,
            @Nullable String xml,
            @Nullable String sha256,
            @Nullable List<SlotMessage> slots) {

        SignedDocument document() {
            return new SignedDocument(
                    DocumentType.TRANSCRIPT,
                    required(transcriptId),
                    version,
                    required(schoolCode),
                    required(schoolYear),
                    required(classId));
        }

        byte[] bytes() {
            return decoded(xml, sha256);
        }

        Slots all() {
            return SlotMessage.all(slots);
        }
    }

    /** sync.package.composed.v1 */
    record PackageMessage(
            @Nullable String packageId,
            int version,
            @Nullable String schoolCode,
            @Nullable String schoolYear,
            @Nullable String xml,
            @Nullable String sha256,
            @Nullable List<SlotMessage> slots) {

        SignedDocument document() {
            return new SignedDocument(
                    DocumentType.PACKAGE, required(packageId), version, required(schoolCode), required(schoolYear), "");
        }

        byte[] bytes() {
            return decoded(xml, sha256);
        }

        Slots all() {
            return SlotMessage.all(slots);
        }
    }

    /** transcript.rendered.v1 */
    record RenderedMessage(
            @Nullable String transcriptId,
            int version,
            @Nullable String pdf,
            @Nullable String sha256) {

        String dossierId() {
            return new SignedDocument(DocumentType.TRANSCRIPT, required(transcriptId), version, "", "", "").dossierId();
        }

        byte[] bytes() {
            return decoded(pdf, sha256);
        }
    }

    record SlotMessage(
            @Nullable String slotId,
            int stage,
            @Nullable String role,
            @Nullable String staffId,
            @Nullable String subjectCode,
            @Nullable String elementId) {

        static Slots all(@Nullable List<SlotMessage> slots) {
            return new Slots(
                    slots == null
                            ? List.of()
                            : slots.stream().map(SlotMessage::toSlot).toList());
        }

        private Slot toSlot() {
            return new Slot(
                    required(slotId),
                    stage,
                    SlotRole.valueOf(required(role)),
                    staffId == null ? "" : staffId,
                    subjectCode == null ? "" : subjectCode,
                    required(elementId),
                    null);
        }
    }

    private static byte[] decoded(@Nullable String base64, @Nullable String sha256) {
        byte[] bytes = Base64.getDecoder().decode(required(base64));
        if (!Sha256.of(bytes).equalsIgnoreCase(required(sha256))) {
            throw new PoisonMessageException("a document that is not what its digest says");
        }
        return bytes;
    }

    private static String required(@Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("a missing fact");
        }
        return value;
    }
}
