package vn.hocba.transcript.transcript.adapter.in.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.hocba.transcript.register.domain.SchoolLevel;
import vn.hocba.transcript.transcript.domain.TranscriptFigures;
import vn.hocba.transcript.transcript.domain.TranscriptState;

/** Transcripts by state and level, read from the database now and then, not at every scrape. */
@Component
class TranscriptGauges {

    private record Key(TranscriptState state, SchoolLevel level) {}

    private final TranscriptFigures figures;
    private final Map<Key, Long> counts = new ConcurrentHashMap<>();

    TranscriptGauges(TranscriptFigures figures, MeterRegistry registry) {
        this.figures = figures;
        for (SchoolLevel level : SchoolLevel.values()) {
            for (TranscriptState state : TranscriptState.values()) {
                var key = new Key(state, level);
                Gauge.builder("hocba.transcripts", counts, all -> all.getOrDefault(key, 0L))
                        .description("Transcripts by the state of their newest version")
                        .tag("state", state.name().toLowerCase(Locale.ROOT))
                        .tag("level", level.name().toLowerCase(Locale.ROOT))
                        .register(registry);
            }
        }
    }

    @Scheduled(initialDelayString = "5s", fixedDelayString = "${hocba.transcript.gauges-every:30s}")
    void refresh() {
        for (SchoolLevel level : SchoolLevel.values()) {
            for (TranscriptState state : TranscriptState.values()) {
                counts.put(new Key(state, level), figures.count(state, level));
            }
        }
    }
}
