package vn.hocba.gateway.status;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Degraded while a service is away; the gateway itself stays ready, as it answers for the others. */
@Component
class ServicesHealthIndicator implements HealthIndicator {

    private final ServiceProbe probe;

    ServicesHealthIndicator(ServiceProbe probe) {
        this.probe = probe;
    }

    @Override
    public Health health() {
        return probe.isComplete()
                ? Health.up().build()
                : Health.status("DEGRADED").build();
    }
}
