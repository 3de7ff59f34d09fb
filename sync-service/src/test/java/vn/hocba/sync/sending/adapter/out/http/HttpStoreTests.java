package vn.hocba.sync.sending.adapter.out.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.binaryEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.client.RestClient;
import vn.hocba.sync.platform.GuardedHttp;
import vn.hocba.sync.sample.Settings;
import vn.hocba.sync.sending.domain.Store.Decision;
import vn.hocba.sync.sending.domain.Store.Receipt;
import vn.hocba.sync.sending.domain.Store.Submission;

class HttpStoreTests {

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private static final byte[] ZIP = {80, 75, 3, 4, 0, -1};
    private static final String PACKAGES = "/city/hocba/packages";
    private static final String RECEIPT = "/city/receipts/r-1";

    private final CircuitBreaker breaker = CircuitBreaker.of(
            "city",
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(10)
                    .minimumNumberOfCalls(5)
                    .build());
    private HttpStore store;

    @BeforeEach
    void client() {
        var settings = Settings.at(SERVER.baseUrl());
        var http = RestClient.builder()
                .baseUrl(SERVER.baseUrl() + "/city")
                .requestFactory(GuardedHttp.factory(settings))
                .build();
        store = new HttpStore(http, new GuardedHttp(breaker));
    }

    private Submission submission(int status, String body) {
        SERVER.stubFor(post(PACKAGES).willReturn(aResponse().withStatus(status).withBody(body)));
        return store.submit("key", ZIP);
    }

    private Receipt receipt(int status, String body) {
        SERVER.stubFor(get(RECEIPT).willReturn(aResponse().withStatus(status).withBody(body)));
        return store.receipt("r-1");
    }

    private static Submission unavailable(String problem) {
        return new Submission.Unavailable(problem, Duration.ZERO);
    }

    @Test
    void sendsThePackageUnderItsKey() {
        assertThat(submission(202, "{\"receiptId\":\"r-1\",\"extra\":1}")).isEqualTo(new Submission.Taken("r-1"));
        SERVER.verify(postRequestedFor(urlEqualTo(PACKAGES))
                .withHeader("Idempotency-Key", equalTo("key"))
                .withHeader("Content-Type", equalTo("application/zip"))
                .withRequestBody(binaryEqualTo(ZIP)));
    }

    @Test
    void readsDecisions() {
        String sha256 = "ab".repeat(32);
        Receipt receipt = receipt(200, """
                {"receiptId":"r-1","state":"DONE","results":[
                 {"transcriptId":"t1","version":1,"sha256":"%s","status":"ACCEPTED"},
                 {"transcriptId":"t2","version":3,"sha256":"%s","status":"REJECTED","code":"SIGNATURE_ORDER"},
                 {"transcriptId":"t3","version":1,"sha256":"%s","status":"REJECTED","code":"<b>no</b>"}]}""".formatted(sha256, sha256, sha256));
        assertThat(receipt).isInstanceOfSatisfying(Receipt.Done.class, done -> {
            assertThat(done.packageCode()).isEmpty();
            assertThat(done.decisions())
                    .containsExactly(
                            new Decision("t1", 1, sha256, true, "unspecified"),
                            new Decision("t2", 3, sha256, false, "SIGNATURE_ORDER"),
                            new Decision("t3", 1, sha256, false, "unspecified"));
        });
        assertThat(receipt(200, "{\"state\":\"DONE\",\"code\":\"PACKAGE_MALFORMED\",\"results\":[]}"))
                .isEqualTo(new Receipt.Done(Optional.of("PACKAGE_MALFORMED"), java.util.List.of()));
        assertThat(receipt(200, "{\"state\":\"PROCESSING\"}")).isEqualTo(new Receipt.Processing());
        assertThat(receipt(404, "{}")).isEqualTo(new Receipt.Unknown());
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 429, 408, 425})
    void triesLaterWhatIsTheOtherSidesFault(int status) {
        assertThat(submission(status, "<html>")).isEqualTo(unavailable("status-" + status));
        assertThat(receipt(status, "<html>")).isEqualTo(new Receipt.Unavailable("status-" + status, Duration.ZERO));
        assertThat(breaker.getMetrics().getNumberOfFailedCalls()).isEqualTo(2);
    }

    @Test
    void waitsAsLongAsItIsAsked() {
        SERVER.stubFor(post(PACKAGES).willReturn(aResponse().withStatus(503).withHeader("Retry-After", "17")));
        assertThat(store.submit("key", ZIP))
                .isEqualTo(new Submission.Unavailable("status-503", Duration.ofSeconds(17)));
        SERVER.stubFor(post(PACKAGES)
                .willReturn(aResponse().withStatus(503).withHeader("Retry-After", "Fri, 31 Dec 1999 23:59:59 GMT")));
        assertThat(store.submit("key", ZIP)).isEqualTo(unavailable("status-503"));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void triesLaterWhenTheConnectionBreaks(Fault fault) {
        SERVER.stubFor(post(PACKAGES).willReturn(aResponse().withFault(fault)));
        SERVER.stubFor(get(RECEIPT).willReturn(aResponse().withFault(fault)));
        assertThat(store.submit("key", ZIP)).isInstanceOf(Submission.Unavailable.class);
        assertThat(store.receipt("r-1")).isInstanceOf(Receipt.Unavailable.class);
        assertThat(breaker.getMetrics().getNumberOfFailedCalls()).isEqualTo(2);
    }

    @Test
    void doesNotWaitForASlowStore() {
        SERVER.stubFor(post(PACKAGES)
                .willReturn(aResponse()
                        .withStatus(202)
                        .withBody("{\"receiptId\":\"r\"}")
                        .withFixedDelay(3000)));
        long started = System.nanoTime();
        assertThat(store.submit("key", ZIP)).isEqualTo(unavailable("unreachable"));
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void doesNotWaitForAnAnswerThatTrickles() {
        SERVER.stubFor(get(RECEIPT)
                .willReturn(aResponse()
                        .withStatus(200)
                        .withBody("{\"state\":\"PROCESSING\"}")
                        .withChunkedDribbleDelay(10, 5000)));
        long started = System.nanoTime();
        assertThat(store.receipt("r-1")).isInstanceOf(Receipt.Unavailable.class);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "<html>",
                "{\"receiptId\": \"7f3c<html>",
                "{}",
                "{\"receiptId\":\"\"}",
                "{\"receiptId\":\"../../admin\"}",
                "{\"receiptId\":{\"a\":1}}"
            })
    void triesLaterWhenTheAnswerIsNotWhatWasAgreed(String body) {
        assertThat(submission(202, body)).isEqualTo(unavailable("malformed-answer"));
        assertThat(breaker.getMetrics().getNumberOfFailedCalls()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"state\":\"UNHEARD_OF\"}",
                "{\"state\":\"DONE\",\"results\":[{}]}",
                "{\"state\":\"DONE\",\"results\":[null]}",
                "{\"state\":\"DONE\",\"results\":\"x\"}",
                "{\"state\":\"DONE\",\"results\":[{\"transcriptId\":\"t\",\"version\":1,\"sha256\":\"a\",\"status\":\"MAYBE\"}]}"
            })
    void believesNoReceiptThatIsNotWhatWasAgreed(String body) {
        assertThat(receipt(200, body)).isEqualTo(new Receipt.Unavailable("malformed-answer", Duration.ZERO));
    }

    @Test
    void takesARefusalOnlyFromTheStoreItself() {
        assertThat(submission(422, "{\"code\":\"MANIFEST_MALFORMED\"}"))
                .isEqualTo(new Submission.Refused("MANIFEST_MALFORMED"));
        assertThat(submission(422, "<html>proxy</html>")).isEqualTo(unavailable("status-422"));
        assertThat(submission(400, "{\"code\":\"no <b>code</b>\"}")).isEqualTo(unavailable("status-400"));
        assertThat(submission(401, "{\"code\":\"X\"}")).isEqualTo(unavailable("status-401"));
        assertThat(submission(404, "{\"code\":\"X\"}")).isEqualTo(unavailable("status-404"));
        assertThat(submission(302, "")).isEqualTo(unavailable("status-302"));
        assertThat(breaker.getMetrics().getNumberOfFailedCalls()).isZero();
    }

    @Test
    void leavesAStoreAloneThatKeepsFailing() {
        SERVER.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(500)));
        for (int i = 0; i < 5; i++) {
            store.submit("key", ZIP);
        }
        SERVER.resetRequests();
        assertThat(store.submit("key", ZIP))
                .isEqualTo(new Submission.Unavailable("circuit-open", Duration.ofSeconds(1)));
        assertThat(store.receipt("r-1")).isInstanceOf(Receipt.Unavailable.class);
        SERVER.verify(0, postRequestedFor(anyUrl()));
        SERVER.verify(0, getRequestedFor(anyUrl()));
    }

    @Test
    void readsNoEndlessAnswer() {
        byte[] endless = " ".repeat(9 * 1024 * 1024).getBytes(StandardCharsets.US_ASCII);
        SERVER.stubFor(get(RECEIPT).willReturn(aResponse().withStatus(200).withBody(endless)));
        assertThat(store.receipt("r-1")).isInstanceOf(Receipt.Unavailable.class);
    }
}
