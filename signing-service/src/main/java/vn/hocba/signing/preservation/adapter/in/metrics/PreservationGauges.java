package vn.hocba.signing.preservation.adapter.in.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.hocba.signing.preservation.domain.Preserved.State;
import vn.hocba.signing.preservation.domain.PreservedFiles;

/** Released files by how well they are provable, and the owed evidence by age, read from the database now and then. */
@Component
class PreservationGauges {

    /** How long evidence has been owed: from, and less than. */
    enum Age {
        HOUR(Duration.ZERO, Duration.ofHours(1)),
        DAY(Duration.ofHours(1), Duration.ofDays(1)),
        WEEK(Duration.ofDays(1), Duration.ofDays(7)),
        OLDER(Duration.ofDays(7), Duration.ofDays(365_000));

        private final Duration from;
        private final Duration to;

        Age(Duration from, Duration to) {
            this.from = from;
            this.to = to;
        }
    }

    private final PreservedFiles files;
    private final Clock clock;
    private final Map<State, Long> states = new ConcurrentHashMap<>();
    private final Map<Age, Long> owed = new ConcurrentHashMap<>();
    private final AtomicLong oldestSeconds = new AtomicLong();

    PreservationGauges(PreservedFiles files, MeterRegistry registry, Clock clock) {
        this.files = files;
        this.clock = clock;
        for (State state : State.values()) {
            Gauge.builder("hocba.signing.preserved.files", states, all -> all.getOrDefault(state, 0L))
                    .description("Released files by how well they are provable")
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
        for (Age age : Age.values()) {
            Gauge.builder("hocba.signing.evidence.debt", owed, all -> all.getOrDefault(age, 0L))
                    .description(
                            "Released files that are owed evidence, by how long: within the hour, the day, the week, or older")
                    .tag("age", age.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
        Gauge.builder("hocba.signing.evidence.debt.oldest", oldestSeconds, AtomicLong::doubleValue)
                .description("Since when evidence has been owed to the longest-waiting file")
                .baseUnit("seconds")
                .register(registry);
    }

    @Scheduled(initialDelayString = "5s", fixedDelayString = "${hocba.signing.gauges-every:30s}")
    void refresh() {
        Instant now = clock.instant();
        for (State state : State.values()) {
            states.put(state, files.count(state));
        }
        for (Age age : Age.values()) {
            owed.put(age, files.owedBefore(now.minus(age.from)) - files.owedBefore(now.minus(age.to)));
        }
        oldestSeconds.set(files.oldestOwed()
                .map(since -> Duration.between(since, now).toSeconds())
                .orElse(0L));
    }
}
