package vn.hocba.kit.messaging;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/**
 * For the console: {@code GET /actuator/deadletters} counts, {@code GET .../{topic}} lists, {@code POST .../{topic}}
 * replays, {@code DELETE .../{topic}} gives up what cannot be repaired.
 */
@Endpoint(id = "deadletters")
final class DeadLettersEndpoint {

    private static final int UNKNOWN = 404;

    /** What waits, by topic. */
    record Waiting(Map<String, Long> topics) {}

    /** What waits in one topic. */
    record Listed(String topic, List<DeadLetters.Letter> messages) {}

    /** How many were sent again, or given up. */
    record Moved(String topic, int messages) {}

    private final DeadLetters deadLetters;

    DeadLettersEndpoint(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    @ReadOperation
    public Waiting counts() {
        return new Waiting(deadLetters.counts());
    }

    @ReadOperation
    public WebEndpointResponse<Listed> list(@Selector String topic) {
        return known(topic, () -> new Listed(topic, deadLetters.list(topic)));
    }

    @WriteOperation
    public WebEndpointResponse<Moved> replay(@Selector String topic) {
        return known(topic, () -> new Moved(topic, deadLetters.replay(topic)));
    }

    @DeleteOperation
    public WebEndpointResponse<Moved> discard(@Selector String topic) {
        return known(topic, () -> new Moved(topic, deadLetters.discard(topic)));
    }

    private <T> WebEndpointResponse<T> known(String topic, Supplier<T> answer) {
        return deadLetters.topics().contains(topic)
                ? new WebEndpointResponse<>(answer.get())
                : new WebEndpointResponse<>(UNKNOWN);
    }
}
