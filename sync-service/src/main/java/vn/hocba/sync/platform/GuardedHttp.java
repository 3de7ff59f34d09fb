package vn.hocba.sync.platform;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import vn.hocba.sync.platform.GuardedHttp.Answer.Broken;
import vn.hocba.sync.platform.GuardedHttp.Answer.Received;

/**
 * One system outside: every call with time-outs, an answer of bounded size, and a circuit breaker that counts what is
 * the other side's fault. Nothing is thrown for what can go wrong on the way.
 */
public final class GuardedHttp {

    private static final int LARGEST_ANSWER = 8 * 1024 * 1024;
    private static final int FIRST_ERROR = 500;

    /** What came back. */
    public sealed interface Answer {

        @SuppressWarnings("ArrayRecordComponent") // read once, never compared
        record Received(int status, byte[] body, Duration retryAfter) implements Answer {}

        /** No answer, or none that can be trusted. */
        record Broken(String problem, Duration retryAfter) implements Answer {}
    }

    private final CircuitBreaker breaker;

    public GuardedHttp(CircuitBreaker breaker) {
        this.breaker = breaker;
    }

    /** HTTP/1.1, no redirects, both time-outs set. */
    public static ClientHttpRequestFactory factory(SyncProperties properties) {
        return ClientHttpRequestFactoryBuilder.jdk()
                .withHttpClientCustomizer(client -> client.version(HttpClient.Version.HTTP_1_1))
                .build(HttpClientSettings.defaults()
                        .withTimeouts(properties.connectTimeout(), properties.readTimeout())
                        .withRedirects(HttpRedirects.DONT_FOLLOW));
    }

    public Answer call(RestClient.RequestHeadersSpec<?> request) {
        if (!breaker.tryAcquirePermission()) {
            return new Broken("circuit-open", Duration.ofSeconds(1));
        }
        long started = System.nanoTime();
        try {
            Received received = request.exchangeForRequiredValue(
                    (_, response) -> new Received(
                            response.getStatusCode().value(),
                            response.getBody().readNBytes(LARGEST_ANSWER),
                            retryAfter(response.getHeaders())),
                    true);
            if (isTheirFault(received.status())) {
                fail(started, "status-" + received.status());
                return new Broken("status-" + received.status(), received.retryAfter());
            }
            breaker.onSuccess(System.nanoTime() - started, TimeUnit.NANOSECONDS);
            return received;
        } catch (ResourceAccessException e) {
            fail(started, "unreachable");
            return new Broken("unreachable", Duration.ZERO);
        } catch (RestClientException e) { // such as no token for the call
            fail(started, "call-failed");
            return new Broken("call-failed", Duration.ZERO);
        }
    }

    /** The answer came, but it is not what was agreed: that counts against the other side, too. */
    public Broken malformed() {
        fail(System.nanoTime(), "malformed-answer");
        return new Broken("malformed-answer", Duration.ZERO);
    }

    private void fail(long started, String problem) {
        breaker.onError(System.nanoTime() - started, TimeUnit.NANOSECONDS, new IOException(problem));
    }

    private static boolean isTheirFault(int status) {
        return status >= FIRST_ERROR || status == 408 || status == 425 || status == 429;
    }

    /** In seconds only; a date would be compared with the other side's clock. */
    private static Duration retryAfter(HttpHeaders headers) {
        return Optional.ofNullable(headers.getFirst(HttpHeaders.RETRY_AFTER))
                .filter(text -> text.matches("\\d{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(Duration.ZERO);
    }
}
