package vn.hocba.student.platform;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;

/** One gauge per value of a bounded tag. Counts are read from the database now and then, not at every scrape. */
public final class CountGauges<T extends Enum<T>> {

    private final Map<T, Long> counts = new ConcurrentHashMap<>();
    private final List<T> values;
    private final ToLongFunction<T> count;

    /**
     * Registers the gauges, which say 0 until the first {@link #refresh()}.
     *
     * @param tag the tag that tells the values apart, such as {@code level}
     */
    public CountGauges(
            MeterRegistry registry,
            String name,
            String description,
            String tag,
            List<T> values,
            ToLongFunction<T> count) {
        this.values = List.copyOf(values);
        this.count = count;
        for (T value : values) {
            Gauge.builder(name, counts, all -> all.getOrDefault(value, 0L))
                    .description(description)
                    .tag(tag, value.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
    }

    public void refresh() {
        values.forEach(value -> counts.put(value, count.applyAsLong(value)));
    }
}
