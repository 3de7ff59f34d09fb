package vn.hocba.kit.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import vn.hocba.kit.sample.Await;
import vn.hocba.kit.sample.FullSample;
import vn.hocba.kit.sample.FullTest;
import vn.hocba.kit.sample.Http.Answer;

class MessagingIT extends FullTest {

    @Autowired
    private KafkaTemplate<String, byte[]> kafka;

    @Autowired
    private DeadLetterGauge gauge;

    @Autowired
    private FullSample.SecondReader second;

    @BeforeEach
    void startWithoutDeadLetters() {
        listener.broken = false;
        second.broken = false;
        discard();
    }

    private String id() {
        return UUID.randomUUID().toString();
    }

    private void send(String key, String json, String... headers) throws InterruptedException, ExecutionException {
        var message = new ProducerRecord<>(
                FullSample.TOPIC, key, json == null ? null : json.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < headers.length; i += 2) {
            message.headers().add(headers[i], headers[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        kafka.send(message).get();
    }

    private void sendEvent(String key, long version, String json) throws InterruptedException, ExecutionException {
        send(
                key,
                json,
                "ce_id",
                id(),
                "ce_type",
                "sample.thing.changed.v1",
                "ce_source",
                "/test",
                "ce_time",
                Instant.now().toString(),
                "ce_aggregateversion",
                Long.toString(version));
    }

    private int deadLetters() {
        return http.get("/actuator/deadletters", "Authorization", officer)
                .json()
                .at("/topics/" + FullSample.TOPIC)
                .asInt();
    }

    private int replay() {
        var answer = http.post("/actuator/deadletters/" + FullSample.TOPIC, "{}", "Authorization", officer);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        return answer.json().at("/messages").asInt();
    }

    @Test
    void carriesAnEventFromTheCommandToTheReader() {
        String thing = id();
        assertThat(http.post("/api/sample/v1/things/" + thing, "{\"name\":\"Nguyễn Văn Ánh\"}", "Authorization", clerk)
                        .status())
                .isEqualTo(201);
        Await.until(() -> listener.things.containsKey(thing));
        assertThat(listener.things.get(thing).name()).isEqualTo("Nguyễn Văn Ánh");
        var event = listener.seen.stream()
                .filter(seen -> seen.key().equals(thing))
                .findFirst()
                .orElseThrow();
        assertThat(event.source()).isEqualTo("/sample-service");
        assertThat(event.aggregateVersion()).isEqualTo(1);
        http.send(
                "PUT",
                "/api/sample/v1/things/" + thing,
                java.net.http.HttpRequest.BodyPublishers.ofString("{\"name\":\"B\"}"),
                "Authorization",
                clerk,
                "Content-Type",
                "application/json");
        Await.until(() -> listener.things.get(thing).version() == 2);
        Await.until(() -> database.getCollection("things")
                .find(new org.bson.Document("_id", thing))
                .first()
                .getList("outbox", org.bson.Document.class)
                .isEmpty());
    }

    @Test
    void carriesTheTraceFromTheCommandToTheReader() {
        String thing = id();
        String trace = "0af7651916cd43dd8448eb211c80319c";
        http.post(
                "/api/sample/v1/things/" + thing,
                "{\"name\":\"x\"}",
                "Authorization",
                clerk,
                "traceparent",
                "00-" + trace + "-b7ad6b7169203331-01");
        Await.until(() -> listener.traces.containsKey(thing));
        assertThat(listener.traces.get(thing)).isEqualTo(trace);
    }

    @Test
    void countsWaitingDeadLettersForTheAlert() throws Exception {
        send("k", "poison");
        Await.until(() -> deadLetters() == 1);
        gauge.count();
        assertThat(http.get("/actuator/prometheus").raw().body())
                .contains("hocba_deadletters_waiting{application=\"sample-service\",topic=\"sample.things.v1\"} 1.0");
        discard();
        gauge.count();
        assertThat(http.get("/actuator/prometheus").raw().body())
                .contains("hocba_deadletters_waiting{application=\"sample-service\",topic=\"sample.things.v1\"} 0.0");
    }

    @Test
    void toleratesFieldsOfTheFuture() throws Exception {
        String thing = id();
        sendEvent(thing, 1, "{\"id\":\"%s\",\"version\":1,\"name\":\"x\",\"future\":{\"a\":[1]}}".formatted(thing));
        Await.until(() -> listener.things.containsKey(thing));
    }

    @Test
    void triesAgainThenKeepsADeadLetterAndReplaysItForThisServiceAlone() throws Exception {
        listener.broken = true;
        String thing = id();
        int attempts = listener.attempts.get();
        sendEvent(thing, 1, "{\"id\":\"%s\",\"version\":1,\"name\":\"x\"}".formatted(thing));
        Await.until(() -> deadLetters() == 1);
        assertThat(listener.attempts.get() - attempts).isGreaterThan(2);
        listener.broken = false;
        assertThat(listener.things).doesNotContainKey(thing);
        assertThat(replay()).isEqualTo(1);
        Await.until(() -> listener.things.containsKey(thing));
        Await.until(() -> deadLetters() == 0);
    }

    @Test
    void replaysForTheReaderThatGaveUpAndForNoOtherOfTheService() throws Exception {
        second.broken = true;
        String thing = id();
        sendEvent(thing, 1, "{\"id\":\"%s\",\"version\":1,\"name\":\"x\"}".formatted(thing));
        Await.until(() -> deadLetters() == 1);
        Await.until(() -> listener.things.containsKey(thing));
        int attempts = listener.attempts.get();
        second.broken = false;
        assertThat(replay()).isEqualTo(1);
        Await.until(() -> second.seen.contains(thing));
        assertThat(deadLetters()).isZero();
        assertThat(listener.attempts.get()).isEqualTo(attempts);
        assertThat(database.getCollection("audit_events")
                        .find(new org.bson.Document("action", "dead-letters.replay"))
                        .first())
                .containsEntry("objectId", FullSample.TOPIC);
    }

    @Test
    void skipsWhatIsReplayedForAnother() throws Exception {
        int attempts = listener.attempts.get();
        send(id(), "{}", DeadLetters.REPLAY_FOR, "other-service");
        String thing = id();
        sendEvent(thing, 1, "{\"id\":\"%s\",\"version\":1,\"name\":\"x\"}".formatted(thing));
        Await.until(() -> listener.things.containsKey(thing));
        Thread.sleep(300);
        assertThat(listener.attempts.get() - attempts).isEqualTo(1);
    }

    @Test
    void poisonGoesToTheDeadLettersAtOnceAndBlocksNobody() throws Exception {
        int attempts = listener.attempts.get();
        send("k", "no headers at all");
        sendEvent("k", 1, "{\"id\":");
        send("k", null, "ce_id", "1");
        String thing = id();
        sendEvent(thing, 1, "{\"id\":\"%s\",\"version\":1,\"name\":\"x\"}".formatted(thing));
        Await.until(() -> listener.things.containsKey(thing));
        Await.until(() -> deadLetters() == 3);
        assertThat(listener.attempts.get() - attempts).isEqualTo(4);
        assertThat(replay()).isEqualTo(3); // still poison: they come back
        Await.until(() -> deadLetters() == 3);
        assertThat(replay()).isEqualTo(3);
        Await.until(() -> deadLetters() == 3);
        assertThat(http.get("/actuator/prometheus").raw().body())
                .contains("hocba_deadletters_total{application=\"sample-service\",topic=\"sample.things.v1\"}");
        assertThat(letters().json().at("/messages").values().stream()
                        .map(letter -> letter.at("/reason").asString()))
                .hasSize(3)
                .allMatch(PoisonMessageException.class.getName()::equals);
        assertThat(letters().raw().body()).doesNotContain("no headers at all");
        assertThat(discard()).isEqualTo(3);
        assertThat(deadLetters()).isZero();
        assertThat(replay()).isZero();
    }

    private Answer letters() {
        return http.get("/actuator/deadletters/" + FullSample.TOPIC, "Authorization", officer);
    }

    private int discard() {
        return http.send(
                        "DELETE",
                        "/actuator/deadletters/" + FullSample.TOPIC,
                        java.net.http.HttpRequest.BodyPublishers.noBody(),
                        "Authorization",
                        officer)
                .json()
                .at("/messages")
                .asInt();
    }

    @Test
    void replaysOnlyTopicsOfThisService() {
        assertThat(http.post("/actuator/deadletters/foreign.topic.v1", "{}", "Authorization", officer)
                        .status())
                .isEqualTo(404);
        assertThat(http.post("/actuator/deadletters/" + FullSample.TOPIC, "{}", "Authorization", clerk)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void isHealthyAndWritesTheTrail() {
        assertThat(http.get("/actuator/health/readiness").text("/status")).isEqualTo("UP");
        String thing = id();
        http.post("/api/sample/v1/things/" + thing, "{\"name\":\"x\"}", "Authorization", clerk);
        var trail = database.getCollection("audit_events")
                .find(new org.bson.Document("objectType", "thing").append("objectId", thing))
                .first();
        assertThat(trail).containsEntry("staffId", "79000701-VT001").containsEntry("action", "thing.create");
    }
}
