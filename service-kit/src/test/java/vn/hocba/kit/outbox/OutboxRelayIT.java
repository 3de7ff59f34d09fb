package vn.hocba.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaOperations;
import vn.hocba.kit.mongo.ConcurrentChangeException;
import vn.hocba.kit.outbox.RelayLab.Instance;
import vn.hocba.kit.sample.Servers;
import vn.hocba.kit.sample.Topic;

/** At least once and in order, whatever happens between the document and the broker. */
class OutboxRelayIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private RelayLab lab;

    @BeforeEach
    void open() {
        lab = new RelayLab(Servers.kafkaBootstrap());
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    @Test
    void publishesAtOnceWithTheAttributesOfACloudEvent() throws InterruptedException {
        Instance instance = lab.instance().start();
        instance.create("a");
        var published = lab.published(1, PATIENCE);
        assertThat(published).hasSize(1);
        var message = published.getFirst();
        assertThat(message.key()).isEqualTo("a");
        assertThat(new String(message.value(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("\"version\":1");
        assertThat(Topic.header(message, "ce_type")).isEqualTo("lab.thing.changed.v1");
        assertThat(Topic.header(message, "ce_source")).isEqualTo("/lab");
        assertThat(Topic.header(message, "ce_specversion")).isEqualTo("1.0");
        assertThat(Topic.header(message, "content-type")).isEqualTo("application/json");
        lab.awaitNothingWaiting();
        assertThat(lab.waiting()).isZero();
        assertThat(instance.registry
                        .counter("hocba.outbox.published", "topic", lab.topic)
                        .count())
                .isEqualTo(1);
    }

    @Test
    void findsByPollWhatWasNeverHandedOver() throws InterruptedException {
        Instance writer = lab.instance(); // never started: it crashed after its write
        writer.create("a");
        writer.create("b");
        lab.instance().start();
        assertThat(RelayLab.versionsInOrder(lab.published(2, PATIENCE))).containsOnlyKeys("a", "b");
        lab.awaitNothingWaiting();
        assertThat(lab.waiting()).isZero();
    }

    @Test
    void publishesAgainInOrderAfterACrashBetweenAcknowledgementAndUpdate() throws InterruptedException {
        var crashed = new AtomicInteger();
        Instance[] dying = new Instance[1];
        dying[0] = lab
        .new Instance(
                RelayLab.QUICK,
                operations -> afterEachSend(operations, () -> {
                    if (crashed.incrementAndGet() == 3) {
                        dying[0].client.close(); // the broker has all three, the database never hears of it
                    }
                }));
        dying[0].aggregates.insert(
                new Document("_id", "a"),
                List.of(dying[0].event("a", 1), dying[0].event("a", 2), dying[0].event("a", 3)));
        dying[0].start();
        assertThat(lab.published(3, PATIENCE)).hasSize(3);
        dying[0].relay.stop();
        assertThat(lab.waiting()).isEqualTo(1);

        lab.instance().start();
        try (Topic reader = Topic.open(lab.bootstrap, lab.topic)) {
            var all = reader.until(PATIENCE, seen -> seen.size() >= 6);
            assertThat(all.stream().map(message -> Topic.header(message, "ce_aggregateversion")))
                    .containsExactly("1", "2", "3", "1", "2", "3");
            assertThat(RelayLab.distinct(all)).isEqualTo(3);
        }
        lab.awaitNothingWaiting();
        assertThat(lab.waiting()).isZero();
    }

    @Test
    void takesOutOnlyWhatWasAcknowledged() throws InterruptedException {
        var sent = new AtomicInteger();
        Instance failing = lab.new Instance(RelayLab.QUICK, operations -> failing(operations, sent, 2));
        failing.aggregates.insert(
                new Document("_id", "a"), List.of(failing.event("a", 1), failing.event("a", 2), failing.event("a", 3)));
        failing.start();
        lab.published(1, PATIENCE);
        for (int i = 0; i < 50 && outbox(failing, "a").size() == 3; i++) {
            Thread.sleep(50);
        }
        assertThat(outbox(failing, "a").stream().map(event -> event.get("aggregateVersion")))
                .containsExactly(2L, 3L);
        sent.set(Integer.MIN_VALUE); // the broker is well again
        assertThat(RelayLab.versionsInOrder(lab.published(3, PATIENCE))).containsEntry("a", upTo(3));
        lab.awaitNothingWaiting();
        assertThat(lab.waiting()).isZero();
        assertThat(failing.registry.find("hocba.outbox.failures").counter().count())
                .isPositive();
    }

    @Test
    void losesNothingWhenEventsAreAppendedWhileTheRelayPublishes() throws InterruptedException {
        Instance instance = lab.instance().start();
        instance.create("a");
        for (long version = 2; version <= 150; version++) {
            long previous = version - 1;
            var event = List.of(instance.event("a", version));
            if (version % 2 == 0) {
                instance.aggregates.update("a", previous, Updates.set("state", version), event);
            } else {
                // a mapper that knows nothing of the outbox writes a fresh document
                instance.aggregates.replace(new Document("_id", "a").append("state", version), previous, event);
            }
        }
        assertThat(RelayLab.versionsInOrder(lab.published(150, PATIENCE))).containsEntry("a", upTo(150));
        lab.awaitNothingWaiting();
        assertThat(lab.waiting()).isZero();
        assertThat(instance.aggregates.find("a").orElseThrow().getLong("state")).isEqualTo(150);
    }

    @Test
    void twoRelaysAndTwoWritersLoseNothingAndKeepTheOrder() throws Exception {
        var instances = List.of(lab.instance().start(), lab.instance().start());
        int documents = 30;
        int changes = 10;
        for (int i = 0; i < documents; i++) {
            instances.get(i % 2).create("t" + i);
        }
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> work = new java.util.ArrayList<>();
            for (int i = 0; i < documents; i++) {
                String id = "t" + i;
                for (Instance instance : instances) {
                    work.add(writers.submit(() -> change(instance, id, changes / 2)));
                }
            }
            for (Future<?> each : work) {
                each.get();
            }
        }
        var published = lab.published(documents * (changes + 1), PATIENCE.multipliedBy(2));
        var versions = RelayLab.versionsInOrder(published);
        assertThat(versions).hasSize(documents);
        assertThat(versions.values()).allSatisfy(seen -> assertThat(seen).containsExactlyElementsOf(upTo(changes + 1)));
        lab.awaitNothingWaiting();
        assertThat(lab.waiting()).isZero();
    }

    @Test
    void aFullQueueIsLeftToThePoll() throws InterruptedException {
        var tiny = new OutboxProperties(
                1, 1, Duration.ofMillis(200), Duration.ofMillis(100), PATIENCE, Duration.ofSeconds(2), 1000);
        Instance instance = lab.new Instance(tiny, operations -> operations);
        for (int i = 0; i < 25; i++) {
            instance.create("t" + i);
        }
        instance.start();
        assertThat(RelayLab.versionsInOrder(lab.published(25, PATIENCE))).hasSize(25);
        lab.awaitNothingWaiting();
        assertThat(lab.waiting()).isZero();
    }

    @Test
    void onlyOnePollsAndTheOtherTakesOver() throws InterruptedException {
        Instance first = lab.instance().start();
        Thread.sleep(300);
        Instance second = lab.instance().start();
        Instance writer = lab.instance();
        writer.create("a");
        lab.published(1, PATIENCE);
        lab.awaitNothingWaiting();
        assertThat(publishedBy(second)).isZero();
        first.relay.stop();
        writer.create("b");
        lab.published(2, PATIENCE);
        lab.awaitNothingWaiting();
        assertThat(publishedBy(second)).isEqualTo(1);
    }

    @Test
    void tellsDepthAndAgeOfWhatCannotBePublished() throws InterruptedException {
        var broken = new AtomicInteger(1);
        Instance instance = lab.new Instance(RelayLab.QUICK, operations -> failing(operations, broken, 0));
        instance.create("a");
        instance.create("b");
        instance.start();
        double age = 0;
        for (int i = 0; i < 60 && age < 0.8; i++) {
            Thread.sleep(100);
            var gauge = instance.registry.find("hocba.outbox.oldest.age").gauge();
            age = gauge == null ? 0 : gauge.value();
        }
        assertThat(age).isGreaterThan(0.8);
        assertThat(instance.registry.get("hocba.outbox.depth").gauge().value()).isEqualTo(2);
    }

    private double publishedBy(Instance instance) {
        var counter = instance.registry.find("hocba.outbox.published").counter();
        return counter == null ? 0 : counter.count();
    }

    private static void change(Instance instance, String id, int times) {
        for (int done = 0; done < times; ) {
            long version = instance.aggregates.find(id).orElseThrow().getLong("version");
            try {
                instance.aggregates.update(
                        id, version, Updates.set("state", version + 1), List.of(instance.event(id, version + 1)));
                done++;
            } catch (ConcurrentChangeException lost) {
                Thread.onSpinWait();
            }
        }
    }

    private static List<Document> outbox(Instance instance, String id) {
        return instance.things.find(Filters.eq("_id", id)).first().getList("outbox", Document.class);
    }

    @SuppressWarnings("unchecked")
    private static KafkaOperations<String, byte[]> afterEachSend(
            KafkaOperations<String, byte[]> real, Runnable afterwards) {
        return (KafkaOperations<String, byte[]>) Proxy.newProxyInstance(
                KafkaOperations.class.getClassLoader(),
                new Class<?>[] {KafkaOperations.class},
                (_, method, arguments) -> {
                    var future = (CompletableFuture<Object>) method.invoke(real, arguments);
                    return future.thenApply(result -> {
                        afterwards.run();
                        return result;
                    });
                });
    }

    @SuppressWarnings("unchecked")
    private static KafkaOperations<String, byte[]> failing(
            KafkaOperations<String, byte[]> real, AtomicInteger sent, int from) {
        return (KafkaOperations<String, byte[]>) Proxy.newProxyInstance(
                KafkaOperations.class.getClassLoader(),
                new Class<?>[] {KafkaOperations.class},
                (_, method, arguments) -> sent.incrementAndGet() >= from && sent.get() > 0
                        ? CompletableFuture.failedFuture(new org.apache.kafka.common.errors.TimeoutException("away"))
                        : method.invoke(real, arguments));
    }
}
