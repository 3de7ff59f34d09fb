package vn.hocba.student.flow;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import vn.hocba.testkit.LocalServers;

/** Another service that listens to this one. */
final class Broker implements AutoCloseable {

    private static final List<String> TOPICS =
            List.of("student.schools.v1", "student.staff.v1", "student.classes.v1", "student.pupils.v1");

    private final KafkaConsumer<String, byte[]> consumer;

    Broker() {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        LocalServers.kafkaBootstrap(),
                        "group.id",
                        "flow-" + UUID.randomUUID(),
                        "auto.offset.reset",
                        "earliest",
                        "metadata.max.age.ms",
                        "1000"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(TOPICS);
    }

    /** Everything told, until there are so many messages or time is up. */
    List<ConsumerRecord<String, byte[]>> hear(int atLeast) {
        var heard = new ArrayList<ConsumerRecord<String, byte[]>>();
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (heard.size() < atLeast && System.nanoTime() < deadline) {
            consumer.poll(Duration.ofMillis(200)).forEach(heard::add);
        }
        return heard;
    }

    static String type(ConsumerRecord<String, byte[]> message) {
        return new String(message.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
