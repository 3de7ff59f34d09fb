package vn.hocba.gateway.status;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Instant;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.hocba.gateway.status.ServiceProbe.Standing;

/** Which services answer, for pages and operators. Addresses stay inside. */
@RestController
class StatusController {

    private final ServiceProbe probe;
    private final CircuitBreakerRegistry breakers;

    StatusController(ServiceProbe probe, CircuitBreakerRegistry breakers) {
        this.probe = probe;
        this.breakers = breakers;
    }

    @GetMapping("/status")
    ResponseEntity<StatusResponse> status() {
        List<ServiceResponse> services = probe.standings().entrySet().stream()
                .map(entry -> response(entry.getKey(), entry.getValue()))
                .toList();
        var status = new StatusResponse(probe.isComplete() ? "UP" : "DEGRADED", services);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(status);
    }

    private ServiceResponse response(String service, Standing standing) {
        return new ServiceResponse(
                service,
                standing.state().name(),
                standing.since(),
                breakers.circuitBreaker(service).getState().name());
    }

    record StatusResponse(String status, List<ServiceResponse> services) {}

    record ServiceResponse(String service, String state, Instant since, String breaker) {}
}
