package vn.hocba.sync.packaging.adapter.in.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.hocba.sync.packaging.domain.PackageState;
import vn.hocba.sync.packaging.domain.Packages;

/** Packages that are not at their end, and receipts that a store owes. */
@Component
class PackageGauges {

    private final Packages packages;
    private final Map<PackageState, Long> counts = new ConcurrentHashMap<>();

    PackageGauges(Packages packages, MeterRegistry registry) {
        this.packages = packages;
        for (PackageState state : PackageState.values()) {
            Gauge.builder("hocba.sync.packages", counts, all -> all.getOrDefault(state, 0L))
                    .description("Packages in each state")
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
        outstanding(registry, "city", PackageState.SUBMITTED_CITY);
        outstanding(registry, "ministry", PackageState.SUBMITTED_MINISTRY);
    }

    @Scheduled(initialDelayString = "5s", fixedDelayString = "${hocba.sync.gauges-every:30s}")
    void refresh() {
        for (PackageState state : PackageState.values()) {
            counts.put(state, packages.count(state));
        }
    }

    private void outstanding(MeterRegistry registry, String target, PackageState state) {
        Gauge.builder("hocba.sync.receipts.outstanding", counts, all -> all.getOrDefault(state, 0L))
                .description("Packages that a store took and has not decided about")
                .tag("target", target)
                .register(registry);
    }
}
