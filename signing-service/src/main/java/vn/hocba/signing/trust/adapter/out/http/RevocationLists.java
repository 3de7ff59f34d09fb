package vn.hocba.signing.trust.adapter.out.http;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Lists as they were fetched, kept for a while. Who finds none fetches it, for a bounded time; an address that does not answer
 * is left alone for as long, so that nothing slows down while an authority is away.
 */
@Component
class RevocationLists {

    private static final Logger LOG = LoggerFactory.getLogger(RevocationLists.class);
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration READ = Duration.ofSeconds(2);
    private static final int LARGEST = 20 * 1024 * 1024;
    private static final int OK = 200;

    private record Fetched(Instant at, Optional<X509CRL> list) {}

    private final RestClient http;
    private final Clock clock;
    private final Map<URI, Fetched> known = new ConcurrentHashMap<>();

    RevocationLists(RestClient.Builder builder, Clock clock) {
        this.http = builder.clone()
                .requestFactory(ClientHttpRequestFactoryBuilder.jdk()
                        .withHttpClientCustomizer(client -> client.version(HttpClient.Version.HTTP_1_1))
                        .build(HttpClientSettings.defaults()
                                .withTimeouts(CONNECT, READ)
                                .withRedirects(HttpRedirects.DONT_FOLLOW)))
                .build();
        this.clock = clock;
    }

    /** Empty when it cannot be had, or is out of date. */
    Optional<X509CRL> find(URI address) {
        Instant now = clock.instant();
        // others who want the same list wait for the one who fetches it
        Fetched fetched = known.compute(
                address,
                (_, before) ->
                        before != null && now.isBefore(before.at().plus(KEPT)) ? before : fetch(address, before));
        return fetched.list().filter(list -> isUpToDate(list, now));
    }

    private Fetched fetch(URI address, @org.jspecify.annotations.Nullable Fetched before) {
        try {
            byte[] bytes = http.get()
                    .uri(address)
                    .exchangeForRequiredValue(
                            (_, response) -> response.getStatusCode().value() == OK
                                    ? response.getBody().readNBytes(LARGEST)
                                    : new byte[0],
                            true);
            var list = (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(bytes));
            return new Fetched(clock.instant(), Optional.of(list));
        } catch (RestClientException | GeneralSecurityException e) {
            LOG.warn("A revocation list cannot be had: {}", e.getClass().getSimpleName());
            return new Fetched(clock.instant(), before == null ? Optional.empty() : before.list());
        }
    }

    private static boolean isUpToDate(X509CRL list, Instant now) {
        return list.getNextUpdate() != null && now.isBefore(list.getNextUpdate().toInstant());
    }
}
