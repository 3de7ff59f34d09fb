package vn.hocba.signing.timestamp.adapter.out.http;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import vn.hocba.signing.platform.SigningProperties;
import vn.hocba.signing.timestamp.application.CheckTimeStamp;
import vn.hocba.signing.timestamp.domain.ClockWatch;
import vn.hocba.signing.timestamp.domain.TimeStampAuthority;

/**
 * Several authorities in the order of the configuration: the first that answers well is taken. When one tells another time than
 * ours, the next one decides which clock is wrong; when nobody agrees with ours, it is ours.
 */
@Component
class HttpTimeStampAuthority implements TimeStampAuthority {

    private static final Logger LOG = LoggerFactory.getLogger(HttpTimeStampAuthority.class);
    private static final String FIRST = "tsa";

    private final List<TimeStampClient> authorities;
    private final ClockWatch watch;
    private final MeterRegistry meters;

    HttpTimeStampAuthority(
            RestClient.Builder builder,
            CircuitBreakerRegistry breakers,
            CheckTimeStamp check,
            ClockWatch watch,
            MeterRegistry meters,
            Clock clock,
            SigningProperties properties) {
        var clients = new ArrayList<TimeStampClient>();
        ClientHttpRequestFactory factory = factory(properties);
        for (var url : properties.tsaUrl()) {
            String name = clients.isEmpty() ? FIRST : FIRST + "-" + (clients.size() + 1);
            RestClient http = builder.clone()
                    .baseUrl(url.toString())
                    .requestFactory(factory)
                    .build();
            clients.add(new TimeStampClient(http, breakers.circuitBreaker(name), check, watch, clock));
        }
        if (clients.isEmpty()) {
            throw new IllegalArgumentException("hocba.signing.tsa-url names no time stamp authority");
        }
        this.authorities = List.copyOf(clients);
        this.watch = watch;
        this.meters = meters;
        Gauge.builder(
                        "hocba.signing.clock.difference",
                        watch,
                        one -> one.difference().toMillis() / 1000.0)
                .description("How much the authorities' clocks are ahead of ours")
                .baseUnit("seconds")
                .register(meters);
    }

    @Override
    public Optional<byte[]> stamp(byte[] content) {
        Optional<Duration> stray = Optional.empty();
        for (TimeStampClient authority : authorities) {
            switch (authority.stamp(content)) {
                case TimeStampClient.Answer.Stamp(byte[] token, Duration difference) -> {
                    count(authority, "stamped");
                    watch.compared(difference);
                    return Optional.of(token);
                }
                case TimeStampClient.Answer.Stray(Duration difference) -> {
                    count(authority, "stray");
                    stray = Optional.of(difference);
                }
                case TimeStampClient.Answer.None() -> count(authority, "none");
            }
        }
        stray.ifPresent(difference -> {
            LOG.error("The own clock differs by {} from the time stamp authorities': signing stops", difference);
            watch.compared(difference);
        });
        return Optional.empty();
    }

    private void count(TimeStampClient authority, String outcome) {
        meters.counter("hocba.signing.stamps", "authority", authority.name(), "outcome", outcome)
                .increment();
    }

    private static ClientHttpRequestFactory factory(SigningProperties properties) {
        return ClientHttpRequestFactoryBuilder.jdk()
                .withHttpClientCustomizer(client -> client.version(HttpClient.Version.HTTP_1_1))
                .build(HttpClientSettings.defaults()
                        .withTimeouts(properties.connectTimeout(), properties.readTimeout())
                        .withRedirects(HttpRedirects.DONT_FOLLOW));
    }
}
