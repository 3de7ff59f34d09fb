package vn.hocba.sync.delivery.adapter.in.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import vn.hocba.kit.messaging.PoisonMessageException;
import vn.hocba.sync.delivery.application.RegisterRelease;
import vn.hocba.sync.delivery.domain.DeliveryState;
import vn.hocba.sync.sample.InMemoryDeliveries;
import vn.hocba.sync.sample.MovingClock;
import vn.hocba.testkit.EventContracts;

class TranscriptReleasedListenerTests {

    private static final String RELEASED = """
            {"transcriptId":"t1","version":%d,"pupilId":"p1","schoolCode":"79000701","schoolYear":"2025-2026",
             "classId":"c1","level":"PRIMARY","xmlSha256":"%s","pdfSha256":"x","releasedAt":"2026-06-20T05:00:00.5Z",
             "fieldOfTheFuture":{"a":1}}""";

    private final InMemoryDeliveries deliveries = new InMemoryDeliveries();
    private final TranscriptReleasedListener listener =
            new TranscriptReleasedListener(new RegisterRelease(deliveries, new MovingClock()));

    private static ConsumerRecord<String, byte[]> message(String type, String payload) {
        var message =
                new ConsumerRecord<>("transcript.transcripts.v1", 0, 0, "t1", payload.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_id",
                        "e1",
                        "ce_type",
                        type,
                        "ce_source",
                        "/x",
                        "ce_time",
                        "2026-06-20T05:00:01Z",
                        "ce_aggregateversion",
                        "3")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    private static String released(int version) {
        return RELEASED.formatted(version, "AB".repeat(32));
    }

    @Test
    void takesEachReleaseOnce() {
        listener.on(message("transcript.released.v1", released(1)));
        listener.on(message("transcript.released.v1", released(1)));
        assertThat(deliveries.versionsOf("t1")).hasSize(1).first().satisfies(delivery -> {
            assertThat(delivery.level()).isEqualTo("PRIMARY");
            assertThat(delivery.classId()).isEqualTo("c1");
            assertThat(delivery.sha256()).isEqualTo("ab".repeat(32));
        });
    }

    @Test
    void takesAnOlderReleaseThatComesLate() {
        listener.on(message("transcript.released.v1", released(2)));
        listener.on(message("transcript.released.v1", released(1)));
        assertThat(deliveries.counts(Optional.empty()))
                .isEqualTo(Map.of(DeliveryState.RELEASED, 1L, DeliveryState.SUPERSEDED, 1L));
    }

    @Test
    void understandsEveryGoldenExample() {
        assumeThat(getClass().getResource("/events/transcript/transcript.released.v1.schema.json"))
                .as("the publisher's contract")
                .isNotNull();
        for (byte[] example : EventContracts.examplesForReaders("transcript.released.v1")) {
            listener.on(message("transcript.released.v1", new String(example, StandardCharsets.UTF_8)));
        }
        assertThat(deliveries.counts(Optional.empty())).isNotEmpty();
    }

    @Test
    void leavesOtherMessagesAlone() {
        listener.on(message("transcript.composed.v1", "not even JSON"));
        assertThat(deliveries.versionsOf("t1")).isEmpty();
    }

    @Test
    void refusesWhatItCannotUnderstand() {
        for (String payload : new String[] {
            "{}",
            "[]",
            "x",
            released(0),
            released(1).replace("2026-06-20T05:00:00.5Z", "yesterday"),
            released(1).replace("79000701", " ")
        }) {
            assertThatThrownBy(() -> listener.on(message("transcript.released.v1", payload)))
                    .as(payload)
                    .isInstanceOf(PoisonMessageException.class);
        }
    }
}
