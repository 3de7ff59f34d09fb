package vn.hocba.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoClientSettings;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DocumentOutboxTests {

    private static final Instant NOW = Instant.parse("2026-05-20T08:00:00Z");
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    record Payload(
            String name,
            @Nullable String nothing,
            Optional<String> empty,
            LocalDate day,
            Instant at,
            BigDecimal mark) {}

    private final List<Object> handedOver = new ArrayList<>();
    private final Outbox outbox = new DocumentOutbox(
            () -> new UUID(0, 7),
            Clock.fixed(NOW, ZoneOffset.UTC),
            200,
            () -> TRACE,
            (collection, id) -> handedOver.add(collection + "/" + id));

    private OutboxEvent event(long version) {
        return outbox.event("t", "k", "type.v1", version, Map.of("a", version));
    }

    @Test
    void writesPayloadsAsTheContractsSay() {
        var payload = new Payload(
                "Ánh", null, Optional.empty(), LocalDate.of(2010, 9, 5), NOW, new BigDecimal("8.50").setScale(1));
        OutboxEvent event = outbox.event("t", "k", "type.v1", 3, payload);
        assertThat(new String(event.payload(), StandardCharsets.UTF_8))
                .isEqualTo("{\"name\":\"Ánh\",\"day\":\"2010-09-05\",\"at\":\"2026-05-20T08:00:00Z\",\"mark\":8.5}");
        assertThat(event.time()).isEqualTo(NOW);
        assertThat(event.id()).isEqualTo("00000000-0000-0000-0000-000000000007");
        byte[] json = "{}".getBytes(StandardCharsets.UTF_8);
        assertThat(outbox.event("t", "k", "type.v1", 1, json).payload()).isSameAs(json);
    }

    @Test
    void refusesWhatTheBrokerWouldNotTake() {
        assertThatThrownBy(() -> outbox.event("t", "k", "type.v1", 1, Map.of("a", "x".repeat(300))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("xxx");
    }

    @Test
    void appendsBehindWhatWaitsAndKeepsTheOldestTime() {
        var earlier = new Date(5);
        var aggregate = new Document("outbox", List.of(new Document("id", "old"))).append("outboxSince", earlier);
        outbox.append(aggregate, List.of(event(2)));
        assertThat(aggregate.getList("outbox", Document.class).stream().map(each -> each.get("id")))
                .containsExactly("old", "00000000-0000-0000-0000-000000000007");
        assertThat(aggregate.get("outboxSince")).isEqualTo(earlier);
    }

    @Test
    void leavesADocumentWithoutEventsOutOfTheIndex() {
        var aggregate = new Document("outboxSince", new Date());
        outbox.append(aggregate, List.of());
        assertThat(aggregate).doesNotContainKey("outboxSince");
        outbox.append(aggregate, List.of(event(1)));
        assertThat(aggregate.get("outboxSince")).isEqualTo(NOW);
    }

    @Test
    void pushesWithTheOldestTime() {
        var update = outbox.push(List.of(event(1)))
                .toBsonDocument(Document.class, MongoClientSettings.getDefaultCodecRegistry());
        assertThat(update.keySet()).containsExactly("$push", "$min");
    }

    @Test
    void survivesTheDocument() {
        var stored = new StoredEvent(event(4), TRACE).toDocument();
        assertThat(stored.get("payload")).isInstanceOf(Binary.class);
        var read = StoredEvent.of(stored);
        assertThat(read.event().aggregateVersion()).isEqualTo(4);
        var message = read.toRecord("/x-service");
        assertThat(new String(message.headers().lastHeader("traceparent").value(), StandardCharsets.UTF_8))
                .isEqualTo(TRACE);
        assertThat(new String(
                        message.headers().lastHeader("ce_aggregateversion").value(), StandardCharsets.UTF_8))
                .isEqualTo("4");
        assertThat(message.key()).isEqualTo("k");
    }

    @Test
    void handsOver() {
        outbox.published("things", "a");
        assertThat(handedOver).containsExactly("things/a");
    }
}
