package vn.hocba.signing.dossier.adapter.in.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.hocba.signing.dossier.application.FindWaiting;
import vn.hocba.signing.dossier.domain.Dossier;
import vn.hocba.signing.dossier.domain.DossierFigures;
import vn.hocba.signing.dossier.domain.OpenSlot;
import vn.hocba.signing.dossier.domain.PdfSeal;
import vn.hocba.signing.dossier.domain.SignedDocument;
import vn.hocba.signing.dossier.domain.Slot;
import vn.hocba.signing.dossier.domain.SlotSignature;

/** Dossiers on the wire. */
final class DossierResponses {

    private DossierResponses() {}

    /** What waits, by class, stage and subject. */
    record WaitingResponse(List<WaitingItem> items) {}

    record WaitingItem(
            String documentType,
            @Nullable String classId,
            String schoolYear,
            int stage,
            String role,
            @Nullable String subjectCode,
            long count) {

        static WaitingItem of(FindWaiting.Line line) {
            OpenSlot slot = line.slot();
            return new WaitingItem(
                    slot.type().name(),
                    optional(slot.classId()),
                    slot.schoolYear(),
                    slot.stage(),
                    slot.role().name(),
                    optional(slot.subjectCode()),
                    line.count());
        }
    }

    /** A dossier with all of its slots. */
    record DossierResponse(
            String dossierId,
            String documentType,
            String documentId,
            int documentVersion,
            String schoolYear,
            @Nullable String classId,
            String state,
            int stage,
            List<SlotResponse> slots,
            @Nullable PdfSealResponse pdfSeal,
            long version) {

        static DossierResponse of(Dossier dossier) {
            SignedDocument about = dossier.document();
            return new DossierResponse(
                    dossier.id(),
                    about.type().name(),
                    about.id(),
                    about.version(),
                    about.schoolYear(),
                    optional(about.classId()),
                    dossier.state().name(),
                    dossier.stage(),
                    dossier.slots().all().stream()
                            .map(slot -> SlotResponse.of(slot, dossier))
                            .toList(),
                    PdfSealResponse.of(dossier.pdf()),
                    dossier.revision());
        }
    }

    record SlotResponse(
            String slotId,
            int stage,
            String role,
            @Nullable String staffId,
            @Nullable String subjectCode,
            String elementId,
            String state,
            @Nullable SignerResponse signer) {

        static SlotResponse of(Slot slot, Dossier dossier) {
            return new SlotResponse(
                    slot.slotId(),
                    slot.stage(),
                    slot.role().name(),
                    optional(slot.staffId()),
                    optional(slot.subjectCode()),
                    slot.elementId(),
                    state(slot, dossier),
                    slot.signed().map(SignerResponse::of).orElse(null));
        }

        private static String state(Slot slot, Dossier dossier) {
            if (slot.isSigned()) {
                return "SIGNED";
            }
            return dossier.openSlots().contains(slot) ? "OPEN" : "LOCKED";
        }
    }

    record SignerResponse(
            String staffId, String name, String fingerprint, String digest, Instant signedAt, String level) {

        static SignerResponse of(SlotSignature signature) {
            return new SignerResponse(
                    signature.staffId(),
                    signature.name(),
                    signature.fingerprint(),
                    signature.digest(),
                    signature.signedAt(),
                    signature.level().code());
        }
    }

    record PdfSealResponse(String staffId, String fingerprint, String sha256, Instant sealedAt, String level) {

        static @Nullable PdfSealResponse of(@Nullable PdfSeal seal) {
            return seal == null
                    ? null
                    : new PdfSealResponse(
                            seal.staffId(),
                            seal.fingerprint(),
                            seal.sha256(),
                            seal.sealedAt(),
                            seal.level().code());
        }
    }

    /** A school's figures. */
    record StatisticsResponse(
            Map<String, Long> dossiers,
            long transcriptSignatures,
            long pdfSeals,
            long packageSeals,
            long withoutTimeStamp) {

        static StatisticsResponse of(DossierFigures.OfSchool figures) {
            var states = new TreeMap<String, Long>();
            figures.dossiers().forEach((state, count) -> states.put(state.name(), count));
            return new StatisticsResponse(
                    states,
                    figures.transcriptSignatures(),
                    figures.pdfSeals(),
                    figures.packageSeals(),
                    figures.withoutTimeStamp());
        }
    }

    private static @Nullable String optional(String value) {
        return value.isEmpty() ? null : value;
    }
}
