package vn.hocba.sync.delivery.adapter.in.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.hocba.sync.delivery.domain.DeliveryFigures;
import vn.hocba.sync.delivery.domain.DeliveryState;

/**
 * Deliveries by state and school level, and the age of the oldest that is not delivered. Read from the database now and
 * then, not at every scrape.
 */
@Component
class DeliveryGauges {

    private static final List<String> LEVELS = List.of("PRIMARY", "LOWER_SECONDARY", "UPPER_SECONDARY");

    private record Key(DeliveryState state, String level) {}

    private final DeliveryFigures figures;
    private final Clock clock;
    private final Map<Key, Long> counts = new ConcurrentHashMap<>();
    private final Map<String, Long> oldestSeconds = new ConcurrentHashMap<>();

    DeliveryGauges(DeliveryFigures figures, Clock clock, MeterRegistry registry) {
        this.figures = figures;
        this.clock = clock;
        for (String level : LEVELS) {
            for (DeliveryState state : DeliveryState.values()) {
                var key = new Key(state, level);
                Gauge.builder("hocba.sync.deliveries", counts, all -> all.getOrDefault(key, 0L))
                        .description("Deliveries in each state")
                        .tag("state", state.name().toLowerCase(Locale.ROOT))
                        .tag("level", level.toLowerCase(Locale.ROOT))
                        .register(registry);
            }
            Gauge.builder("hocba.sync.oldest.undelivered", oldestSeconds, all -> all.getOrDefault(level, 0L))
                    .description("Since when the longest-waiting transcript is released and not accepted by both")
                    .baseUnit("seconds")
                    .tag("level", level.toLowerCase(Locale.ROOT))
                    .register(registry);
        }
    }

    @Scheduled(initialDelayString = "5s", fixedDelayString = "${hocba.sync.gauges-every:30s}")
    void refresh() {
        for (String level : LEVELS) {
            long oldest = 0;
            for (DeliveryState state : DeliveryState.values()) {
                counts.put(new Key(state, level), figures.count(state, level));
                if (!state.isFinal()) {
                    long age = figures.oldest(state, level)
                            .map(released -> Duration.between(released, clock.instant()))
                            .map(Duration::toSeconds)
                            .orElse(0L);
                    oldest = Math.max(oldest, age);
                }
            }
            oldestSeconds.put(level, oldest);
        }
    }
}
