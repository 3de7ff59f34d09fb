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
import vn.hocba.kit.audit.AuditEvent;
import vn.hocba.kit.audit.AuditTrail;
import vn.hocba.kit.security.Callers;

/**
 * For the console: {@code GET /actuator/deadletters} counts, {@code GET .../{topic}} lists, {@code POST .../{topic}}
 * replays, {@code DELETE .../{topic}} gives up what cannot be repaired. Who replays or gives up is audited.
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
    private final AuditTrail audit;

    DeadLettersEndpoint(DeadLetters deadLetters, AuditTrail audit) {
        this.deadLetters = deadLetters;
        this.audit = audit;
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
        return known(topic, () -> audited("dead-letters.replay", topic, deadLetters.replay(topic)));
    }

    @DeleteOperation
    public WebEndpointResponse<Moved> discard(@Selector String topic) {
        return known(topic, () -> audited("dead-letters.discard", topic, deadLetters.discard(topic)));
    }

    private Moved audited(String action, String topic, int messages) {
        var details = Map.of("messages", Integer.toString(messages));
        audit.record(new AuditEvent(action, "done", Callers.current(), "topic", topic, details));
        return new Moved(topic, messages);
    }

    private <T> WebEndpointResponse<T> known(String topic, Supplier<T> answer) {
        return deadLetters.topics().contains(topic)
                ? new WebEndpointResponse<>(answer.get())
                : new WebEndpointResponse<>(UNKNOWN);
    }
}
