package vn.hocba.kit.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.hocba.kit.problem.Traces;

/** Counts the waiting dead letters every minute, so that an alert ends when they are replayed. */
final class DeadLetterGauge implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterGauge.class);
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final DeadLetters deadLetters;
    private final MeterRegistry registry;
    private final Map<String, AtomicLong> waiting = new ConcurrentHashMap<>();
    private volatile boolean running;
    private Thread counting = Thread.ofVirtual().unstarted(() -> {});

    DeadLetterGauge(DeadLetters deadLetters, MeterRegistry registry) {
        this.deadLetters = deadLetters;
        this.registry = registry;
    }

    @Override
    public void start() {
        running = true;
        counting = Thread.ofVirtual().name("dead-letter-gauge").start(this::countForEver);
    }

    @Override
    public void stop() {
        running = false;
        counting.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void countForEver() {
        try {
            while (running) {
                Thread.sleep(EVERY);
                count();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void count() {
        try {
            deadLetters
                    .counts()
                    .forEach((topic, number) ->
                            waiting.computeIfAbsent(topic, this::register).set(number));
        } catch (RuntimeException e) { // whatever it is, the next minute may be better
            if (running) {
                LOG.warn("Dead letters cannot be counted: {}", Traces.names(e));
            }
        }
    }

    private AtomicLong register(String topic) {
        var number = new AtomicLong();
        Gauge.builder("hocba.deadletters.waiting", number, AtomicLong::doubleValue)
                .description("messages given up by this service and neither replayed nor discarded")
                .tag("topic", topic)
                .register(registry);
        return number;
    }
}
