package vn.hocba.kit.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.support.KafkaHeaders;

/**
 * The messages that this service gave up on. Several services share a dead-letter topic; each sees and replays its own,
 * and remembers in the offsets of the group {@code <service>.replay} how far it has come.
 */
final class DeadLetters {

    static final String SUFFIX = ".dlt";

    /** A replayed message is for the consumer group that gave it up; the others skip it. */
    static final String REPLAY_FOR = "hocba_replay_for";

    /** One dead letter as the console shows it. */
    record Letter(String key, String id, String type, String reason, Instant at) {

        static Letter of(ConsumerRecord<String, byte[]> dead) {
            return new Letter(
                    Objects.requireNonNullElse(dead.key(), ""),
                    header(dead, "ce_id"),
                    header(dead, "ce_type"),
                    header(dead, KafkaHeaders.DLT_EXCEPTION_CAUSE_FQCN),
                    Instant.ofEpochMilli(dead.timestamp()));
        }

        private static String header(ConsumerRecord<?, ?> dead, String name) {
            return Objects.requireNonNullElse(IncomingEvent.header(dead, name), "");
        }
    }

    private static final Duration WAIT = Duration.ofSeconds(5);

    private final ConsumerFactory<String, byte[]> consumers;
    private final KafkaOperations<String, byte[]> kafka;
    private final KafkaListenerEndpointRegistry listeners;
    private final String group;

    DeadLetters(
            ConsumerFactory<String, byte[]> consumers,
            KafkaOperations<String, byte[]> kafka,
            KafkaListenerEndpointRegistry listeners,
            String group) {
        this.consumers = consumers;
        this.kafka = kafka;
        this.listeners = listeners;
        this.group = group;
    }

    /** How many wait, by the topic that they came from. */
    Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        try (Consumer<String, byte[]> consumer = consumer()) {
            for (String topic : topics()) {
                counts.put(topic, (long) waiting(consumer, topic).size());
            }
        }
        return counts;
    }

    /** What waits in one topic, without its contents. */
    List<Letter> list(String topic) {
        try (Consumer<String, byte[]> consumer = consumer()) {
            return waiting(consumer, topic).stream().map(Letter::of).toList();
        }
    }

    /** Sends those of one topic to their topic again, oldest first, and says how many. */
    int replay(String topic) {
        return take(topic, dead -> send(topic, dead));
    }

    /** Gives them up: they stay readable in the dead-letter topic, but are waited for no more. */
    int discard(String topic) {
        return take(topic, _ -> {});
    }

    private int take(String topic, java.util.function.Consumer<ConsumerRecord<String, byte[]>> action) {
        try (Consumer<String, byte[]> consumer = consumer()) {
            List<ConsumerRecord<String, byte[]>> waiting = waiting(consumer, topic);
            waiting.forEach(action);
            var ends = new LinkedHashMap<TopicPartition, OffsetAndMetadata>();
            for (TopicPartition partition : consumer.assignment()) {
                ends.put(partition, new OffsetAndMetadata(consumer.position(partition)));
            }
            consumer.commitSync(ends, WAIT);
            return waiting.size();
        }
    }

    Set<String> topics() {
        var topics = new TreeSet<String>();
        listeners.getAllListenerContainers().forEach(container -> {
            String[] names = container.getContainerProperties().getTopics();
            if (names != null) {
                topics.addAll(List.of(names));
            }
        });
        return topics;
    }

    /** Those of this service's listeners: one may read a topic in a group of its own. */
    private Set<String> groups() {
        var groups = new TreeSet<>(Set.of(group));
        listeners.getAllListenerContainers().forEach(container -> {
            String own = container.getGroupId();
            if (own != null) {
                groups.add(own);
            }
        });
        return groups;
    }

    private static String group(ConsumerRecord<String, byte[]> dead) {
        return Objects.requireNonNullElse(IncomingEvent.header(dead, KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP), "");
    }

    private List<ConsumerRecord<String, byte[]>> waiting(Consumer<String, byte[]> consumer, String topic) {
        var partitions = consumer.partitionsFor(topic + SUFFIX, WAIT).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        if (partitions.isEmpty()) {
            return List.of();
        }
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, WAIT);
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        Set<String> groups = groups();
        Predicate<TopicPartition> behind =
                partition -> consumer.position(partition, WAIT) < ends.getOrDefault(partition, 0L);
        while (partitions.stream().anyMatch(behind)) {
            for (ConsumerRecord<String, byte[]> message : consumer.poll(WAIT)) {
                if (groups.contains(group(message))) {
                    found.add(message);
                }
            }
        }
        return found;
    }

    private void send(String topic, ConsumerRecord<String, byte[]> dead) {
        var again = new ProducerRecord<>(topic, dead.key(), dead.value());
        for (Header header : dead.headers()) {
            if (!header.key().startsWith(KafkaHeaders.PREFIX + "dlt-") && !REPLAY_FOR.equals(header.key())) {
                again.headers().add(header);
            }
        }
        again.headers().add(REPLAY_FOR, group(dead).getBytes(StandardCharsets.UTF_8));
        try {
            kafka.send(again).get(WAIT.toSeconds() * 4, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("The replay was interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("The broker did not take a replayed message", e);
        }
    }

    private Consumer<String, byte[]> consumer() {
        return consumers.createConsumer(group + ".replay", "replay");
    }
}
