package vn.hocba.signing.dossier.adapter.in.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.hocba.signing.dossier.domain.DossierFigures;
import vn.hocba.signing.dossier.domain.DossierState;

/** Dossiers by what they wait for, and the debt of time stamps, read from the database now and then. */
@Component
class DossierGauges {

    private final DossierFigures figures;
    private final Clock clock;
    private final Map<DossierState, Long> counts = new ConcurrentHashMap<>();
    private final AtomicLong indebted = new AtomicLong();
    private final AtomicLong oldestSeconds = new AtomicLong();

    DossierGauges(DossierFigures figures, MeterRegistry registry, Clock clock) {
        this.figures = figures;
        this.clock = clock;
        for (DossierState state : DossierState.values()) {
            Gauge.builder("hocba.signing.dossiers", counts, all -> all.getOrDefault(state, 0L))
                    .description("Dossiers by what they wait for")
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
        Gauge.builder("hocba.signing.debt.dossiers", indebted, AtomicLong::doubleValue)
                .description("Dossiers with signatures that wait for a time stamp and can still get one")
                .register(registry);
        Gauge.builder("hocba.signing.debt.oldest", oldestSeconds, AtomicLong::doubleValue)
                .description("Since when the longest-waiting signature has no time stamp")
                .baseUnit("seconds")
                .register(registry);
    }

    @Scheduled(initialDelayString = "5s", fixedDelayString = "${hocba.signing.gauges-every:30s}")
    void refresh() {
        for (DossierState state : DossierState.values()) {
            counts.put(state, figures.count(state));
        }
        indebted.set(figures.indebted());
        oldestSeconds.set(figures.oldestDebt()
                .map(since -> Duration.between(since, clock.instant()).toSeconds())
                .orElse(0L));
    }
}
