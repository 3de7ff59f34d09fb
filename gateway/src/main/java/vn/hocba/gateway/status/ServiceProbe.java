package vn.hocba.gateway.status;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import vn.hocba.gateway.routing.RoutingProperties;

/** Asks the services now and then whether they are ready, so that nobody has to be refused to find out. */
@Component
class ServiceProbe {

    private final SortedMap<String, URI> services;
    private final Clock clock;
    private final RestClient client;
    private final Map<String, Standing> standings = new ConcurrentHashMap<>();

    ServiceProbe(RoutingProperties properties, MeterRegistry meters) {
        this.services = properties.sorted();
        this.clock = meters.config().clock();
        var factory = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(properties.connectTimeout())
                .build());
        factory.setReadTimeout(properties.connectTimeout());
        this.client = RestClient.builder().requestFactory(factory).build(); // unobserved: nobody wants its spans
        services.keySet().forEach(service -> {
            standings.put(service, new Standing(State.UNKNOWN, now()));
            Gauge.builder("hocba.gateway.service.up", () -> state(service) == State.UP ? 1 : 0)
                    .description("Whether the service says that it is ready")
                    .tag("service", service)
                    .register(meters);
        });
    }

    @Scheduled(fixedDelayString = "${hocba.gateway.probe-every}")
    void probe() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            services.forEach((service, address) -> threads.execute(() -> probe(service, address)));
        }
    }

    private void probe(String service, URI address) {
        State state = ask(address);
        standings.computeIfPresent(service, (_, last) -> last.state() == state ? last : new Standing(state, now()));
    }

    private State ask(URI address) {
        try {
            client.get()
                    .uri(address.resolve("/actuator/health/readiness"))
                    .retrieve()
                    .toBodilessEntity();
            return State.UP;
        } catch (RestClientException e) {
            return State.AWAY;
        }
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.wallTime());
    }

    private State state(String service) {
        return standings()
                .getOrDefault(service, new Standing(State.UNKNOWN, Instant.EPOCH))
                .state();
    }

    SortedMap<String, Standing> standings() {
        return new TreeMap<>(standings);
    }

    boolean isComplete() {
        return standings.values().stream().allMatch(standing -> standing.state() == State.UP);
    }

    /** What is known of a service, and since when. */
    record Standing(State state, Instant since) {}

    /** Of a service. */
    enum State {
        UP,
        AWAY,
        /** Not asked yet. */
        UNKNOWN
    }
}
