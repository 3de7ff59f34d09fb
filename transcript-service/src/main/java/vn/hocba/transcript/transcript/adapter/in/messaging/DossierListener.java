package vn.hocba.transcript.transcript.adapter.in.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import vn.hocba.kit.messaging.IncomingEvent;
import vn.hocba.kit.messaging.PoisonMessageException;
import vn.hocba.transcript.transcript.adapter.in.messaging.DossierMessages.CompletedMessage;
import vn.hocba.transcript.transcript.adapter.in.messaging.DossierMessages.DossierId;
import vn.hocba.transcript.transcript.adapter.in.messaging.DossierMessages.SealedMessage;
import vn.hocba.transcript.transcript.adapter.in.messaging.DossierMessages.StageMessage;
import vn.hocba.transcript.transcript.application.RenderingQueue;
import vn.hocba.transcript.transcript.application.TakeSignatures;
import vn.hocba.transcript.transcript.application.TakeSignatures.Outcome;

/** Progress of the signatures. What claims to be one of our documents and is not goes to the dead letters. */
@Component
class DossierListener {

    private static final Logger LOG = LoggerFactory.getLogger(DossierListener.class);

    private final TakeSignatures take;
    private final RenderingQueue rendering;

    DossierListener(TakeSignatures take, RenderingQueue rendering) {
        this.take = take;
        this.rendering = rendering;
    }

    @KafkaListener(
            id = "dossiers",
            topics = "signing.dossiers.v1",
            groupId = "${spring.application.name}",
            idIsGroup = false,
            concurrency = "${hocba.transcript.dossier-listeners:2}")
    void on(ConsumerRecord<String, byte[]> message) {
        IncomingEvent event = IncomingEvent.of(message);
        switch (event.type()) {
            case "signing.stage.completed.v1" -> stage(event.payload(StageMessage.class));
            case "signing.dossier.completed.v1" -> completed(event.payload(CompletedMessage.class));
            case "signing.pdf.sealed.v1" -> sealed(event.payload(SealedMessage.class));
            default -> {
                // a type that this service does not read
            }
        }
    }

    private void stage(StageMessage message) {
        DossierId.parse(message.dossierId())
                .ifPresent(dossier -> take.stage(dossier.transcriptId(), dossier.version(), message.stage()));
    }

    private void completed(CompletedMessage message) {
        String id = message.documentId();
        if (!message.isTranscript() || id == null) {
            return; // a package
        }
        Outcome outcome = take.signedXml(id, message.documentVersion(), message.bytes(), message.all());
        check(outcome, "a signed XML that is not what was composed");
        if (outcome == Outcome.TAKEN) {
            rendering.offer(id);
        }
    }

    private void sealed(SealedMessage message) {
        String id = message.documentId();
        if (id == null) {
            throw new PoisonMessageException("a sealed PDF of no document");
        }
        check(
                take.sealedPdf(id, message.documentVersion(), message.bytes()),
                "a sealed PDF that is not what was rendered");
    }

    private static void check(Outcome outcome, String problem) {
        if (outcome == Outcome.NOT_OURS) {
            throw new PoisonMessageException(problem);
        }
        if (outcome == Outcome.ALREADY_DONE) {
            LOG.debug("An event that was repeated or came late changed nothing");
        }
    }
}
