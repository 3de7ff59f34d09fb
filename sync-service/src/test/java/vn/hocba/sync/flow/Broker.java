package vn.hocba.sync.flow;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
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
import vn.hocba.testkit.LocalServers;

/** The other services, as far as they speak to this one over the broker. */
final class Broker implements AutoCloseable {

    static final String TRANSCRIPTS = "transcript.transcripts.v1";
    static final String DOSSIERS = "signing.dossiers.v1";
    static final String PACKAGES = "sync.packages.v1";

    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;

    Broker() {
        Map<String, Object> address = Map.of("bootstrap.servers", LocalServers.kafkaBootstrap());
        try (var admin = Admin.create(address)) {
            for (String topic : List.of(TRANSCRIPTS, DOSSIERS, PACKAGES)) {
                create(admin, topic);
            }
        }
        this.producer = new KafkaProducer<>(address, new StringSerializer(), new ByteArraySerializer());
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        LocalServers.kafkaBootstrap(),
                        "group.id",
                        "flow-" + UUID.randomUUID(),
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(List.of(PACKAGES));
    }

    void publish(String topic, String key, String type, long version, String json) {
        var message = new ProducerRecord<>(topic, key, json.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        type,
                        "ce_source",
                        "/test",
                        "ce_specversion",
                        "1.0",
                        "ce_time",
                        Instant.now().toString(),
                        "ce_aggregateversion",
                        Long.toString(version))
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(message).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What this service has told since the last call. */
    List<ConsumerRecord<String, byte[]>> heard() {
        var heard = new ArrayList<ConsumerRecord<String, byte[]>>();
        consumer.poll(Duration.ofMillis(200)).forEach(heard::add);
        return heard;
    }

    static String type(ConsumerRecord<String, byte[]> message) {
        return new String(message.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
    }

    private static void create(Admin admin, String topic) {
        try {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(3), Optional.empty())))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
