package vn.hocba.sync.delivery.adapter.in.messaging;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import vn.hocba.kit.messaging.IncomingEvent;
import vn.hocba.kit.messaging.PoisonMessageException;
import vn.hocba.sync.delivery.application.RegisterRelease;
import vn.hocba.sync.delivery.domain.Delivery.Release;
import vn.hocba.sync.delivery.domain.DeliveryId;

/** Every release becomes a delivery. */
@Component
class TranscriptReleasedListener {

    static final String TYPE = "transcript.released.v1";

    private final RegisterRelease registerRelease;

    TranscriptReleasedListener(RegisterRelease registerRelease) {
        this.registerRelease = registerRelease;
    }

    @KafkaListener(
            id = "transcript-released",
            topics = "transcript.transcripts.v1",
            groupId = "${spring.application.name}",
            idIsGroup = false)
    void on(ConsumerRecord<String, byte[]> message) {
        IncomingEvent event = IncomingEvent.of(message);
        if (event.type().equals(TYPE)) {
            registerRelease.handle(release(event.payload(ReleasedMessage.class)));
        }
    }

    static Release release(ReleasedMessage message) {
        try {
            return new Release(
                    new DeliveryId(required(message.transcriptId()), message.version()),
                    required(message.schoolCode()),
                    required(message.schoolYear()),
                    message.classId() == null ? "" : message.classId(),
                    required(message.level()),
                    required(message.xmlSha256()).toLowerCase(Locale.ROOT),
                    Instant.parse(required(message.releasedAt())));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new PoisonMessageException("a release without its facts", e);
        }
    }

    private static String required(@Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("missing");
        }
        return value;
    }

    record ReleasedMessage(
            @Nullable String transcriptId,
            long version,
            @Nullable String schoolCode,
            @Nullable String schoolYear,
            @Nullable String classId,
            @Nullable String level,
            @Nullable String xmlSha256,
            @Nullable String releasedAt) {}
}
