package vn.hocba.transcript.transcript.adapter.out.mongo;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hocba.kit.outbox.Outbox;
import vn.hocba.kit.outbox.OutboxEvent;
import vn.hocba.transcript.transcript.domain.Slot;
import vn.hocba.transcript.transcript.domain.Transcript;
import vn.hocba.transcript.transcript.domain.TranscriptEvent;

/** The transcript's events as the contracts say them. */
final class TranscriptMessages {

    private static final String TOPIC = "transcript.transcripts.v1";

    private final Outbox outbox;

    TranscriptMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    List<OutboxEvent> of(Transcript transcript, List<TranscriptEvent> events) {
        return events.stream().map(event -> of(transcript, event)).toList();
    }

    private OutboxEvent of(Transcript transcript, TranscriptEvent event) {
        return switch (event) {
            case TranscriptEvent.Composed composed ->
                event(transcript, "transcript.composed.v1", composed(transcript, composed));
            case TranscriptEvent.Rendered(int version, byte[] pdf, String sha256) ->
                event(
                        transcript,
                        "transcript.rendered.v1",
                        new RenderedMessage(transcript.id(), version, base64(pdf), sha256));
            case TranscriptEvent.Released released ->
                event(transcript, "transcript.released.v1", released(transcript, released));
        };
    }

    private OutboxEvent event(Transcript transcript, String type, Object payload) {
        return outbox.event(TOPIC, transcript.id(), type, transcript.revision() + 1, payload);
    }

    private static ComposedMessage composed(Transcript transcript, TranscriptEvent.Composed event) {
        return new ComposedMessage(
                transcript.id(),
                event.version(),
                transcript.pupilId(),
                transcript.schoolCode(),
                transcript.schoolYear(),
                transcript.classId(),
                transcript.level().name(),
                "TRANSCRIPT",
                base64(event.xml()),
                event.sha256(),
                event.slots().stream().map(SlotMessage::of).toList());
    }

    private static ReleasedMessage released(Transcript transcript, TranscriptEvent.Released event) {
        return new ReleasedMessage(
                transcript.id(),
                event.version(),
                transcript.pupilId(),
                transcript.schoolCode(),
                transcript.schoolYear(),
                transcript.classId(),
                transcript.level().name(),
                event.release().xmlSha256(),
                event.release().pdfSha256(),
                event.release().at());
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    record ComposedMessage(
            String transcriptId,
            int version,
            String pupilId,
            String schoolCode,
            String schoolYear,
            String classId,
            String level,
            String documentType,
            String xml,
            String sha256,
            List<SlotMessage> slots) {}

    record SlotMessage(
            String slotId,
            int stage,
            String role,
            @Nullable String staffId,
            @Nullable String subjectCode,
            String elementId) {

        static SlotMessage of(Slot slot) {
            return new SlotMessage(
                    slot.slotId(),
                    slot.stage(),
                    slot.role(),
                    slot.staffId().isEmpty() ? null : slot.staffId(),
                    slot.subjectCode().isEmpty() ? null : slot.subjectCode(),
                    slot.elementId());
        }
    }

    record RenderedMessage(String transcriptId, int version, String pdf, String sha256) {}

    record ReleasedMessage(
            String transcriptId,
            int version,
            String pupilId,
            String schoolCode,
            String schoolYear,
            String classId,
            String level,
            String xmlSha256,
            String pdfSha256,
            Instant releasedAt) {}
}
