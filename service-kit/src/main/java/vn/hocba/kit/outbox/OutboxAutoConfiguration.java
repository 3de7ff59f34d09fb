package vn.hocba.kit.outbox;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaTemplate;
import vn.hocba.kit.ids.Ids;
import vn.hocba.kit.messaging.TopicCreation;

/** The outbox, and the relay for every {@link OutboxCollection} bean. */
@AutoConfiguration(
        afterName = {
            "vn.hocba.kit.mongo.DatabaseAutoConfiguration",
            "vn.hocba.kit.messaging.MessagingAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
        })
@ConditionalOnBean({MongoDatabase.class, KafkaTemplate.class})
@EnableConfigurationProperties(OutboxProperties.class)
class OutboxAutoConfiguration {

    @Bean
    HandOver outboxHandOver(OutboxProperties properties) {
        return new HandOver(properties.queue());
    }

    @Bean
    @ConditionalOnMissingBean(Outbox.class)
    DocumentOutbox outbox(
            Ids ids, Clock clock, OutboxProperties properties, ObjectProvider<Tracer> tracer, HandOver queue) {
        return new DocumentOutbox(
                ids, clock, properties.maxPayload(), () -> traceparent(tracer.getIfAvailable()), queue::offer);
    }

    @Bean
    OutboxMeters outboxMeters(MeterRegistry registry, HandOver queue) {
        var meters = new OutboxMeters(registry);
        meters.queue(queue);
        return meters;
    }

    @Bean
    OutboxPoll outboxPoll(
            MongoDatabase database,
            ObjectProvider<OutboxCollection> collections,
            OutboxProperties properties,
            Clock clock,
            OutboxMeters meters) {
        return new OutboxPoll(database, collections.orderedStream().toList(), properties.grace(), clock, meters);
    }

    @Bean
    OutboxRelay outboxRelay(
            MongoDatabase database,
            KafkaTemplate<String, byte[]> kafka,
            HandOver queue,
            OutboxPoll poll,
            OutboxProperties properties,
            Ids ids,
            Clock clock,
            OutboxMeters meters,
            TopicCreation topics,
            @Value("${spring.application.name}") String service) {
        var publication = new Publication(database, kafka, "/" + service, properties.ackWithin(), meters);
        var lease = new PollLease(database, ids.next().toString(), properties.leaseFor(), clock);
        return new OutboxRelay(queue, publication, poll, lease, properties, topics::done);
    }

    static @Nullable String traceparent(@Nullable Tracer tracer) {
        Span span = tracer == null ? null : tracer.currentSpan();
        if (span == null || span.isNoop()) {
            return null;
        }
        TraceContext context = span.context();
        String sampled = Boolean.TRUE.equals(context.sampled()) ? "01" : "00";
        return "00-" + context.traceId() + "-" + context.spanId() + "-" + sampled;
    }
}
