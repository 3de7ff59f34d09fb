package vn.hocba.signing.dossier.adapter.out.mongo;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hocba.kit.outbox.Outbox;
import vn.hocba.kit.outbox.OutboxEvent;
import vn.hocba.signing.dossier.domain.Dossier;
import vn.hocba.signing.dossier.domain.DossierEvent;
import vn.hocba.signing.dossier.domain.SignedDocument;
import vn.hocba.signing.dossier.domain.Slot;
import vn.hocba.signing.dossier.domain.SlotSignature;

/** The dossier's events as the contracts say them. */
final class DossierMessages {

    private static final String TOPIC = "signing.dossiers.v1";

    private final Outbox outbox;

    DossierMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    List<OutboxEvent> of(Dossier dossier, List<DossierEvent> events) {
        return events.stream().map(event -> of(dossier, event)).toList();
    }

    private OutboxEvent of(Dossier dossier, DossierEvent event) {
        SignedDocument about = dossier.document();
        long version = dossier.revision() + 1;
        return switch (event) {
            case DossierEvent.StageCompleted(var stage, var role, var at) ->
                event(
                        dossier,
                        "signing.stage.completed.v1",
                        new StageMessage(
                                dossier.id(),
                                version,
                                about.type().name(),
                                about.id(),
                                about.version(),
                                about.schoolCode(),
                                stage,
                                role.name(),
                                at));
            case DossierEvent.Completed(byte[] xml, var sha256, var at) ->
                event(
                        dossier,
                        "signing.dossier.completed.v1",
                        new CompletedMessage(
                                dossier.id(),
                                version,
                                about.type().name(),
                                about.id(),
                                about.version(),
                                about.schoolCode(),
                                base64(xml),
                                sha256,
                                dossier.signatures(),
                                dossier.slots().all().stream()
                                        .map(SignerMessage::of)
                                        .toList(),
                                at));
            case DossierEvent.PdfSealed(byte[] pdf, var sha256, var at) ->
                event(
                        dossier,
                        "signing.pdf.sealed.v1",
                        new SealedMessage(
                                dossier.id(),
                                version,
                                about.id(),
                                about.version(),
                                about.schoolCode(),
                                base64(pdf),
                                sha256,
                                at));
        };
    }

    private OutboxEvent event(Dossier dossier, String type, Object payload) {
        return outbox.event(TOPIC, dossier.id(), type, dossier.revision() + 1, payload);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    record StageMessage(
            String dossierId,
            long version,
            String documentType,
            String documentId,
            int documentVersion,
            String schoolCode,
            int stage,
            String role,
            Instant completedAt) {}

    record CompletedMessage(
            String dossierId,
            long version,
            String documentType,
            String documentId,
            int documentVersion,
            String schoolCode,
            String xml,
            String sha256,
            int signatures,
            List<SignerMessage> signers,
            Instant completedAt) {}

    record SignerMessage(
            String slotId,
            String role,
            @Nullable String subjectCode,
            String staffId,
            String name,
            Instant signedAt,
            String level) {

        static SignerMessage of(Slot slot) {
            SlotSignature signature = slot.signed().orElseThrow();
            return new SignerMessage(
                    slot.slotId(),
                    slot.role().name(),
                    slot.subjectCode().isEmpty() ? null : slot.subjectCode(),
                    signature.staffId(),
                    signature.name(),
                    signature.signedAt(),
                    signature.level().code());
        }
    }

    record SealedMessage(
            String dossierId,
            long version,
            String documentId,
            int documentVersion,
            String schoolCode,
            String pdf,
            String sha256,
            Instant sealedAt) {}
}
