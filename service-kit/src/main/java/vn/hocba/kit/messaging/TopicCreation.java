package vn.hocba.kit.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Creates the service's own topics with the right number of partitions before anything is published, and keeps trying
 * while the broker is away: a topic made by accident with one partition would break the order when it grows.
 */
public final class TopicCreation implements SmartInitializingSingleton, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(TopicCreation.class);
    private static final Map<String, String> LIMITS = Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "4194304");

    private final KafkaAdmin admin;
    private final List<String> topics;
    private final int partitions;
    private final Set<String> deadLetterTopics = ConcurrentHashMap.newKeySet();
    private volatile boolean done;
    private final Thread trying;

    TopicCreation(KafkaAdmin admin, List<String> topics, int partitions) {
        this.admin = admin;
        this.topics = List.copyOf(topics);
        this.partitions = partitions;
        this.done = topics.isEmpty();
        this.trying = Thread.ofVirtual().name("topic-creation").unstarted(this::tryUntilDone);
    }

    /** True when the topics exist. */
    public boolean done() {
        return done;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!done) {
            trying.start();
        }
    }

    @Override
    public void destroy() {
        trying.interrupt();
    }

    /** The topic for dead letters is made when the first one comes. */
    void ensureDeadLetters(String topic) {
        if (!deadLetterTopics.contains(topic)) {
            admin.createOrModifyTopics(new NewTopic(topic, Optional.of(1), Optional.empty()).configs(LIMITS));
            deadLetterTopics.add(topic);
        }
    }

    private void tryUntilDone() {
        try {
            while (!create()) {
                Thread.sleep(Duration.ofSeconds(2));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean create() {
        try {
            admin.createOrModifyTopics(topics.stream()
                    .map(topic -> new NewTopic(topic, Optional.of(partitions), Optional.empty()).configs(LIMITS))
                    .toArray(NewTopic[]::new));
            done = true;
            return true;
        } catch (KafkaException | org.apache.kafka.common.KafkaException | IllegalStateException e) {
            LOG.warn("The broker does not answer yet, topics are created later");
            return false;
        }
    }
}
