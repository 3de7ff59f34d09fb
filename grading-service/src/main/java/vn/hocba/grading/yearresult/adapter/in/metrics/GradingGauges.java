package vn.hocba.grading.yearresult.adapter.in.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.hocba.grading.homeroom.domain.ClassFigures;
import vn.hocba.grading.homeroom.domain.ClassState;
import vn.hocba.grading.regulation.domain.SchoolLevel;
import vn.hocba.grading.roster.domain.RosterFigures;
import vn.hocba.grading.yearresult.domain.YearResults;

/** Classes by state and year results, each by level, read from the database now and then, not at every scrape. */
@Component
class GradingGauges {

    private record Key(ClassState state, SchoolLevel level) {}

    private final RosterFigures roster;
    private final ClassFigures books;
    private final YearResults results;
    private final Map<Key, Long> classes = new ConcurrentHashMap<>();
    private final Map<SchoolLevel, Long> finals = new ConcurrentHashMap<>();

    GradingGauges(RosterFigures roster, ClassFigures books, YearResults results, MeterRegistry registry) {
        this.roster = roster;
        this.books = books;
        this.results = results;
        for (SchoolLevel level : SchoolLevel.values()) {
            String tag = level.name().toLowerCase(Locale.ROOT);
            for (ClassState state : ClassState.values()) {
                var key = new Key(state, level);
                Gauge.builder("hocba.grading.classes", classes, all -> all.getOrDefault(key, 0L))
                        .description("Classes by state")
                        .tag("state", state.name().toLowerCase(Locale.ROOT))
                        .tag("level", tag)
                        .register(registry);
            }
            Gauge.builder("hocba.grading.year.results", finals, all -> all.getOrDefault(level, 0L))
                    .description("Pupils whose year result is final")
                    .tag("level", tag)
                    .register(registry);
        }
    }

    @Scheduled(initialDelayString = "5s", fixedDelayString = "${hocba.grading.gauges-every:30s}")
    void refresh() {
        for (SchoolLevel level : SchoolLevel.values()) {
            long closed = books.ofLevel(level, ClassState.CLOSED);
            long approved = books.ofLevel(level, ClassState.APPROVED);
            classes.put(new Key(ClassState.CLOSED, level), closed);
            classes.put(new Key(ClassState.APPROVED, level), approved);
            classes.put(new Key(ClassState.OPEN, level), Math.max(0, roster.classesOfLevel(level) - closed - approved));
            finals.put(level, results.ofLevel(level));
        }
    }
}
