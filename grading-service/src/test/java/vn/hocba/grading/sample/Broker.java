package vn.hocba.grading.sample;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The other services, as far as the broker shows them. */
public final class Broker implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion ->
                    inclusion.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY))
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();

    public Broker(String bootstrap, String readTopic, String... writeTopics) throws InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            for (String topic :
                    Stream.concat(Stream.of(readTopic), Stream.of(writeTopics)).toList()) {
                create(admin, topic);
            }
        }
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "max.request.size", 4194304),
                new StringSerializer(),
                new ByteArraySerializer());
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrap,
                        "group.id",
                        "test-" + UUID.randomUUID(),
                        "auto.offset.reset",
                        "earliest",
                        "max.partition.fetch.bytes",
                        5242880),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(List.of(readTopic));
    }

    private static void create(Admin admin, String topic) throws InterruptedException {
        try {
            admin.createTopics(List.of(new NewTopic(topic, 3, (short) 1))).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e);
            }
        }
    }

    public void publish(String topic, String key, String type, long version, Object payload) {
        var message = new ProducerRecord<String, byte[]>(topic, key, JSON.writeValueAsBytes(payload));
        Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        type,
                        "ce_source",
                        "test",
                        "ce_specversion",
                        "1.0",
                        "ce_time",
                        "2026-05-25T07:00:00Z",
                        "ce_aggregateversion",
                        Long.toString(version))
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(message).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first event of this type that fits, waited for. */
    public JsonNode await(String type, Predicate<JsonNode> which) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        do {
            for (var message : seen) {
                if (type(message).equals(type)) {
                    JsonNode payload = JSON.readTree(message.value());
                    if (which.test(payload)) {
                        return payload;
                    }
                }
            }
            poll();
        } while (System.nanoTime() < deadline);
        throw new AssertionError(
                "no " + type + " came, but " + seen.stream().map(Broker::type).toList());
    }

    /** How many came of this type that fit: other tests' events are in the same topics. */
    public long count(String type, Predicate<JsonNode> which) {
        poll();
        return seen.stream()
                .filter(message -> type(message).equals(type))
                .filter(message -> which.test(JSON.readTree(message.value())))
                .count();
    }

    public List<byte[]> payloads(String type) {
        return seen.stream()
                .filter(message -> type(message).equals(type))
                .map(ConsumerRecord::value)
                .toList();
    }

    private void poll() {
        consumer.poll(Duration.ofMillis(300)).forEach(seen::add);
    }

    private static String type(ConsumerRecord<String, byte[]> message) {
        return new String(message.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
