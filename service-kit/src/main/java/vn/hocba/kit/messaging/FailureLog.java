package vn.hocba.kit.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.RetryListener;
import vn.hocba.kit.problem.Traces;

/** Logs where a message failed and with which types of exceptions, never what they quote of it. */
final class FailureLog implements RetryListener {

    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);

    @Override
    public void failedDelivery(ConsumerRecord<?, ?> message, @Nullable Exception failure, int attempt) {
        LOG.warn("{} failed, attempt {}: {}", position(message), attempt, Traces.names(failure));
    }

    @Override
    public void recovered(ConsumerRecord<?, ?> message, @Nullable Exception failure) {
        LOG.error("{} became a dead letter\n{}", position(message), Traces.withoutData(failure));
    }

    @Override
    public void recoveryFailed(
            ConsumerRecord<?, ?> message, @Nullable Exception original, @Nullable Exception failure) {
        LOG.error(
                "{} could not be put to the dead letters, it is tried again: {}",
                position(message),
                Traces.names(failure));
    }

    private static String position(ConsumerRecord<?, ?> message) {
        return message.topic() + "-" + message.partition() + "@" + message.offset();
    }
}
