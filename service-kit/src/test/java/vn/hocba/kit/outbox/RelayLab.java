package vn.hocba.kit.outbox;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.core.KafkaTemplate;
import vn.hocba.kit.mongo.MongoAggregates;
import vn.hocba.kit.sample.Servers;
import vn.hocba.kit.sample.Topic;

/** One database and one topic; as many instances of the outbox as a test wants. */
final class RelayLab implements AutoCloseable {

    static final String THINGS = "things";
    static final OutboxProperties QUICK = new OutboxProperties(
            8,
            1000,
            Duration.ofMillis(200),
            Duration.ofMillis(500),
            Duration.ofSeconds(10),
            Duration.ofSeconds(2),
            4_000_000);

    final String topic;
    final String databaseName = Servers.freshName("kit_outbox");
    final String bootstrap;
    private final List<Instance> instances = new ArrayList<>();

    RelayLab(String bootstrap) {
        this.bootstrap = bootstrap;
        this.topic = Servers.freshName("kit.things").replace('_', '-');
        Topic.create(bootstrap, topic);
    }

    /** One service instance: its own connection, outbox and relay. */
    final class Instance implements AutoCloseable {

        final MongoClient client = MongoClients.create(Servers.mongoUri());
        final MongoDatabase database = client.getDatabase(databaseName);
        final MongoCollection<Document> things = database.getCollection(THINGS);
        final SimpleMeterRegistry registry = new SimpleMeterRegistry();
        final HandOver queue;
        final DocumentOutbox outbox;
        final MongoAggregates aggregates;
        final OutboxRelay relay;
        private final DefaultKafkaProducerFactory<String, byte[]> producers;

        Instance(OutboxProperties properties, UnaryOperator<KafkaOperations<String, byte[]>> wrap) {
            queue = new HandOver(properties.queue());
            outbox = new DocumentOutbox(
                    UUID::randomUUID, Clock.systemUTC(), properties.maxPayload(), () -> null, queue::offer);
            aggregates = new MongoAggregates(things, outbox);
            producers = new DefaultKafkaProducerFactory<>(
                    Map.of(
                            "bootstrap.servers", bootstrap,
                            "acks", "all",
                            "enable.idempotence", true,
                            "linger.ms", 0,
                            "max.block.ms", 1500,
                            "request.timeout.ms", 1500,
                            "delivery.timeout.ms", 3000),
                    new StringSerializer(),
                    new ByteArraySerializer());
            var meters = new OutboxMeters(registry);
            var publication = new Publication(
                    database, wrap.apply(new KafkaTemplate<>(producers)), "/lab", properties.ackWithin(), meters);
            var poll = new OutboxPoll(
                    database, List.of(new OutboxCollection(THINGS)), properties.grace(), Clock.systemUTC(), meters);
            var lease = new PollLease(database, UUID.randomUUID().toString(), properties.leaseFor(), Clock.systemUTC());
            relay = new OutboxRelay(queue, publication, poll, lease, properties, () -> true);
            instances.add(this);
        }

        Instance start() {
            relay.start();
            return this;
        }

        /** Inserts a thing with its first event. */
        void create(String id) {
            aggregates.insert(new Document("_id", id).append("state", 1L), List.of(event(id, 1)));
        }

        OutboxEvent event(String id, long version) {
            return outbox.event(topic, id, "lab.thing.changed.v1", version, Map.of("id", id, "version", version));
        }

        @Override
        public void close() {
            relay.stop();
            producers.destroy();
            client.close();
        }
    }

    Instance instance() {
        return new Instance(QUICK, operations -> operations);
    }

    List<ConsumerRecord<String, byte[]>> published(int events, Duration patience) {
        try (Topic reader = Topic.open(bootstrap, topic)) {
            return reader.until(patience, seen -> distinct(seen) >= events);
        }
    }

    /** Versions by key, each at its first appearance: what an idempotent reader applies. */
    static Map<String, List<Long>> versionsInOrder(List<ConsumerRecord<String, byte[]>> records) {
        var versions = new HashMap<String, LinkedHashSet<Long>>();
        for (ConsumerRecord<String, byte[]> message : records) {
            versions.computeIfAbsent(message.key(), _ -> new LinkedHashSet<>())
                    .add(Long.parseLong(Topic.header(message, "ce_aggregateversion")));
        }
        var lists = new HashMap<String, List<Long>>();
        versions.forEach((key, seen) -> lists.put(key, List.copyOf(seen)));
        return lists;
    }

    static long distinct(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream()
                .map(message -> Topic.header(message, "ce_id"))
                .distinct()
                .count();
    }

    /** Documents that still carry events. */
    long waiting() {
        try (MongoClient client = MongoClients.create(Servers.mongoUri())) {
            long waiting = 0;
            for (Document thing :
                    client.getDatabase(databaseName).getCollection(THINGS).find()) {
                boolean empty = thing.getList("outbox", Document.class).isEmpty();
                if (!empty || thing.containsKey("outboxSince")) {
                    waiting++;
                }
            }
            return waiting;
        }
    }

    void awaitNothingWaiting() throws InterruptedException {
        for (int i = 0; i < 100 && waiting() > 0; i++) {
            Thread.sleep(100);
        }
    }

    @Override
    public void close() {
        List.copyOf(instances).forEach(Instance::close);
        try (MongoClient client = MongoClients.create(Servers.mongoUri())) {
            client.getDatabase(databaseName).drop();
        }
    }
}
