package vn.hocba.kit.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.adapter.RecordFilterStrategy;
import org.springframework.kafka.support.KafkaUtils;
import org.springframework.util.backoff.ExponentialBackOff;
import tools.jackson.core.JacksonException;
import vn.hocba.kit.audit.AuditTrail;

/** Bounded retries, then dead letters; nothing is skipped silently. */
@AutoConfiguration(afterName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
@ConditionalOnBean({KafkaTemplate.class, KafkaAdmin.class})
@EnableConfigurationProperties(MessagingProperties.class)
class MessagingAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    TopicCreation topicCreation(KafkaAdmin admin, MessagingProperties properties) {
        return new TopicCreation(admin, properties.topics(), properties.partitions());
    }

    @Bean
    @ConditionalOnMissingBean(CommonErrorHandler.class)
    DefaultErrorHandler deadLetterErrorHandler(
            KafkaTemplate<String, byte[]> kafka,
            TopicCreation topics,
            MessagingProperties properties,
            MeterRegistry registry) {
        var recoverer = new DeadLetterPublishingRecoverer(kafka, (message, _) -> {
            String topic = message.topic() + DeadLetters.SUFFIX;
            topics.ensureDeadLetters(topic);
            registry.counter("hocba.deadletters", "topic", message.topic()).increment();
            return new TopicPartition(topic, -1);
        });
        // exception texts may quote the message
        recoverer.excludeHeader(HeadersToAdd.EX_MSG, HeadersToAdd.EX_STACKTRACE);
        recoverer.setFailIfSendResultIsError(true);
        recoverer.setWaitForSendResultTimeout(Duration.ofSeconds(35));
        recoverer.setLogRecoveryRecord(false);
        var backOff = new ExponentialBackOff(properties.retryFirst().toMillis(), 2);
        backOff.setMaxInterval(properties.retryLongest().toMillis());
        backOff.setMaxElapsedTime(properties.retryFor().toMillis());
        var handler = new DefaultErrorHandler(recoverer, backOff);
        handler.setRetryListeners(new FailureLog());
        handler.setLogLevel(KafkaException.Level.DEBUG);
        handler.addNotRetryableExceptions(PoisonMessageException.class, JacksonException.class);
        return handler;
    }

    /** Messages that are replayed for another group, mostly of another service. */
    @Bean
    @ConditionalOnMissingBean
    RecordFilterStrategy<Object, Object> replayedForOthers(@Value("${spring.kafka.consumer.group-id}") String group) {
        return message -> isForAnother(message, group);
    }

    @Bean
    DeadLetters deadLetters(
            ConsumerFactory<String, byte[]> consumers,
            KafkaTemplate<String, byte[]> kafka,
            KafkaListenerEndpointRegistry listeners,
            @Value("${spring.kafka.consumer.group-id}") String group) {
        return new DeadLetters(consumers, kafka, listeners, group);
    }

    @Bean
    DeadLetterGauge deadLetterGauge(DeadLetters deadLetters, MeterRegistry registry) {
        return new DeadLetterGauge(deadLetters, registry);
    }

    @Bean
    DeadLettersEndpoint deadLettersEndpoint(DeadLetters deadLetters, AuditTrail audit) {
        return new DeadLettersEndpoint(deadLetters, audit);
    }

    private static boolean isForAnother(ConsumerRecord<Object, Object> message, String group) {
        Header header = message.headers().lastHeader(DeadLetters.REPLAY_FOR);
        String reading = Objects.requireNonNullElse(KafkaUtils.getConsumerGroupId(), group);
        return header != null && !reading.equals(new String(header.value(), StandardCharsets.UTF_8));
    }
}
