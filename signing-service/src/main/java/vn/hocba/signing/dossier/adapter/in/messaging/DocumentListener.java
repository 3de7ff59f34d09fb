package vn.hocba.signing.dossier.adapter.in.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import vn.hocba.kit.messaging.IncomingEvent;
import vn.hocba.kit.messaging.PoisonMessageException;
import vn.hocba.signing.dossier.adapter.in.messaging.DocumentMessages.PackageMessage;
import vn.hocba.signing.dossier.adapter.in.messaging.DocumentMessages.RenderedMessage;
import vn.hocba.signing.dossier.adapter.in.messaging.DocumentMessages.TranscriptMessage;
import vn.hocba.signing.dossier.application.OpenDossier;
import vn.hocba.signing.dossier.application.TakeRendering;
import vn.hocba.signing.dossier.domain.SignedDocument;
import vn.hocba.signing.dossier.domain.Slots;

/** Documents to be signed. What could not be signed validly goes to the dead letters, where somebody looks at it. */
@Component
class DocumentListener {

    private final OpenDossier open;
    private final TakeRendering take;

    DocumentListener(OpenDossier open, TakeRendering take) {
        this.open = open;
        this.take = take;
    }

    @KafkaListener(
            id = "documents",
            topics = {"transcript.transcripts.v1", "sync.packages.v1"},
            groupId = "${spring.application.name}",
            idIsGroup = false,
            concurrency = "${hocba.signing.document-listeners:2}")
    void on(ConsumerRecord<String, byte[]> message) {
        IncomingEvent event = IncomingEvent.of(message);
        try {
            switch (event.type()) {
                case "transcript.composed.v1" -> {
                    TranscriptMessage transcript = event.payload(TranscriptMessage.class);
                    open(transcript.document(), transcript.bytes(), transcript.all());
                }
                case "sync.package.composed.v1" -> {
                    PackageMessage parcel = event.payload(PackageMessage.class);
                    open(parcel.document(), parcel.bytes(), parcel.all());
                }
                case "transcript.rendered.v1" -> rendered(event.payload(RenderedMessage.class));
                default -> {
                    // a type that this service does not read
                }
            }
        } catch (IllegalArgumentException e) {
            throw new PoisonMessageException("a payload without its facts", e);
        }
    }

    private void open(SignedDocument document, byte[] composed, Slots slots) {
        if (open.handle(document, composed, slots) == OpenDossier.Outcome.NOT_SIGNABLE) {
            throw new PoisonMessageException("a document that cannot be signed as it is");
        }
    }

    private void rendered(RenderedMessage message) {
        if (take.handle(message.dossierId(), message.bytes()) == TakeRendering.Outcome.NOT_OURS) {
            throw new PoisonMessageException("a PDF of a document that is not signed here");
        }
    }
}
