package vn.hocba.sync.packaging.adapter.in.messaging;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import vn.hocba.kit.messaging.IncomingEvent;
import vn.hocba.kit.messaging.PoisonMessageException;
import vn.hocba.sync.packaging.application.TakeSeal;
import vn.hocba.sync.packaging.domain.Manifest;

/** The seal on a package's manifest, among all the dossiers that are completed. */
@Component
class DossierCompletedListener {

    static final String TYPE = "signing.dossier.completed.v1";

    private final TakeSeal takeSeal;

    DossierCompletedListener(TakeSeal takeSeal) {
        this.takeSeal = takeSeal;
    }

    @KafkaListener(
            id = "dossier-completed",
            topics = "signing.dossiers.v1",
            groupId = "${spring.application.name}",
            idIsGroup = false)
    void on(ConsumerRecord<String, byte[]> message) {
        IncomingEvent event = IncomingEvent.of(message);
        if (!event.type().equals(TYPE)) {
            return;
        }
        CompletedMessage completed = event.payload(CompletedMessage.class);
        if ("PACKAGE".equals(completed.documentType())
                && takeSeal.handle(required(completed.documentId()), sealedXml(completed))
                        == TakeSeal.Outcome.NOT_OUR_MANIFEST) {
            throw new PoisonMessageException("a seal on something that is not the package's manifest");
        }
    }

    static String sealedXml(CompletedMessage completed) {
        try {
            byte[] xml = Base64.getDecoder().decode(required(completed.xml()));
            if (!Manifest.sha256(xml).equalsIgnoreCase(required(completed.sha256()))) {
                throw new PoisonMessageException("a sealed manifest that does not have the digest it is told with");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(xml))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw new PoisonMessageException("a sealed manifest that cannot be read", e);
        }
    }

    private static String required(@Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new PoisonMessageException("a completed dossier without its facts");
        }
        return value;
    }

    record CompletedMessage(
            @Nullable String documentType,
            @Nullable String documentId,
            @Nullable String xml,
            @Nullable String sha256) {}
}
