package vn.hocba.kit.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What an operator must know of the outbox. Depth and age are told by the instance that polls; the others say 0. */
final class OutboxMeters {

    private record Backlog(AtomicLong depth, AtomicLong ageMillis) {}

    private final MeterRegistry registry;
    private final Map<String, Backlog> backlogs = new ConcurrentHashMap<>();

    OutboxMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void published(String topic) {
        Counter.builder("hocba.outbox.published")
                .description("events acknowledged by the broker")
                .tag("topic", topic)
                .register(registry)
                .increment();
    }

    void failed(Exception e) {
        Counter.builder("hocba.outbox.failures")
                .description("events that the broker did not acknowledge; they stay and are tried again")
                .tag("reason", e.getClass().getSimpleName())
                .register(registry)
                .increment();
    }

    void queue(HandOver queue) {
        Gauge.builder("hocba.outbox.queue", queue, HandOver::size)
                .description("documents handed over in memory and not yet taken by a worker")
                .register(registry);
    }

    void backlog(String collection, long depth, long ageMillis) {
        Backlog backlog = backlogs.computeIfAbsent(collection, this::register);
        backlog.depth().set(depth);
        backlog.ageMillis().set(ageMillis);
    }

    private Backlog register(String collection) {
        var backlog = new Backlog(new AtomicLong(), new AtomicLong());
        Gauge.builder("hocba.outbox.depth", backlog.depth(), AtomicLong::doubleValue)
                .description("documents whose events wait longer than the grace period")
                .tag("collection", collection)
                .register(registry);
        Gauge.builder("hocba.outbox.oldest.age", backlog.ageMillis(), millis -> millis.doubleValue() / 1000)
                .description("age of the oldest event that is not published")
                .baseUnit("seconds")
                .tag("collection", collection)
                .register(registry);
        return backlog;
    }
}
