package vn.hocba.sync.delivery.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.hocba.sync.delivery.domain.Deliveries;
import vn.hocba.sync.delivery.domain.Delivery;
import vn.hocba.sync.delivery.domain.Transition;

/** Takes a released version up for delivery; once, however often the release is told. */
public final class RegisterRelease {

    private final Deliveries deliveries;
    private final Clock clock;

    public RegisterRelease(Deliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    public void handle(Delivery.Release release) {
        Instant now = clock.instant();
        deliveries.add(Delivery.of(release, now));
        List<Delivery> versions = deliveries.versionsOf(release.id().transcriptId());
        long newest = versions.stream()
                .mapToLong(version -> version.id().version())
                .max()
                .orElse(0);
        for (Delivery version : versions) {
            if (version.id().version() < newest
                    && version.supersede(now) instanceof Transition.Changed(Delivery old, var events)) {
                deliveries.save(old, events);
            }
        }
    }
}
