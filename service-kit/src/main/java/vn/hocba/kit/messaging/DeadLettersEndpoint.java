package vn.hocba.kit.messaging;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** For the console: {@code GET /actuator/deadletters}, {@code POST /actuator/deadletters/{topic}} to replay. */
@Endpoint(id = "deadletters")
final class DeadLettersEndpoint {

    /** What waits, by topic. */
    record Waiting(Map<String, Long> topics) {}

    /** What was sent again. */
    record Replayed(String topic, int messages) {}

    private final DeadLetters deadLetters;

    DeadLettersEndpoint(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    @ReadOperation
    public Waiting list() {
        return new Waiting(deadLetters.counts());
    }

    @WriteOperation
    public @Nullable Replayed replay(@Selector String topic) {
        return deadLetters.topics().contains(topic) ? new Replayed(topic, deadLetters.replay(topic)) : null;
    }
}
