package vn.hocba.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocba.gateway.FakeServices.SERVICES;

import com.github.tomakehurst.wiremock.http.Fault;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hocba.testkit.TestTokens;

@GatewayTest
class RoutingIT {

    private final Browser browser;
    private final CircuitBreakerRegistry breakers;

    RoutingIT(@LocalServerPort int port, @Autowired CircuitBreakerRegistry breakers) {
        this.browser = new Browser(port);
        this.breakers = breakers;
    }

    @BeforeEach
    void fresh() {
        FakeServices.reset();
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }

    @Test
    void passesARequestOnAndTheAnswerBack() throws Exception {
        SERVICES.stubFor(put("/api/student/v1/schools/79000701?dry=true&name=Tr%C6%B0%E1%BB%9Dng")
                .willReturn(aResponse()
                        .withStatus(200)
                        .withHeader("Content-Type", "application/json")
                        .withHeader("ETag", "\"7\"")
                        .withBody("{\"name\":\"Trường\"}")));

        HttpResponse<String> answer = browser.sendSignedIn(
                "PUT",
                "/api/student/v1/schools/79000701?dry=true&name=Tr%C6%B0%E1%BB%9Dng",
                BodyPublishers.ofString("{\"ward\":\"Bến Nghé\"}"),
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                "k1",
                "If-Match",
                "\"6\"");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"name\":\"Trường\"}");
        assertThat(answer.headers().firstValue("ETag")).contains("\"7\"");
        SERVICES.verify(putRequestedFor(anyUrl())
                .withHeader("Authorization", matching("Bearer .+"))
                .withHeader("Idempotency-Key", equalTo("k1"))
                .withHeader("If-Match", equalTo("\"6\""))
                .withRequestBody(equalTo("{\"ward\":\"Bến Nghé\"}")));
    }

    @Test
    void passesABodyOfUnknownLengthOn() throws Exception {
        SERVICES.stubFor(put("/api/sync/v1/things").willReturn(aResponse().withStatus(204)));
        byte[] body = "x".repeat(1_000_000).getBytes(java.nio.charset.StandardCharsets.US_ASCII);

        HttpResponse<String> answer = browser.sendSignedIn(
                "PUT", "/api/sync/v1/things", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(SERVICES.findAll(putRequestedFor(anyUrl())))
                .singleElement()
                .satisfies(request -> assertThat(request.getBody()).isEqualTo(body));
    }

    @Test
    void carriesTheTraceOn() throws Exception {
        SERVICES.stubFor(get("/api/sync/v1/x").willReturn(aResponse().withStatus(204)));
        String trace = "0af7651916cd43dd8448eb211c80319c";

        browser.getSignedIn("/api/sync/v1/x", "traceparent", "00-" + trace + "-b7ad6b7169203331-01");

        SERVICES.verify(getRequestedFor(urlEqualTo("/api/sync/v1/x"))
                .withHeader("traceparent", matching("00-" + trace + "-(?!b7ad6b7169203331)[0-9a-f]{16}-01")));
    }

    @Test
    void believesNoForwardedHeadersOfStrangers() throws Exception {
        SERVICES.stubFor(get("/api/sync/v1/x").willReturn(aResponse().withStatus(204)));

        browser.getSignedIn("/api/sync/v1/x", "X-Forwarded-For", "10.0.0.1", "Forwarded", "for=10.0.0.1");

        SERVICES.verify(getRequestedFor(urlEqualTo("/api/sync/v1/x"))
                .withoutHeader("X-Forwarded-For")
                .withoutHeader("Forwarded"));
    }

    @Test
    void leavesTheServicesOwnRefusalsAsTheyAre() throws Exception {
        String busy = "{\"code\":\"verification.busy\",\"status\":503}";
        SERVICES.stubFor(any(urlPathMatching("/api/transcript/.*"))
                .willReturn(aResponse()
                        .withStatus(503)
                        .withHeader("Content-Type", "application/problem+json")
                        .withBody(busy)));

        HttpResponse<String> answer = browser.get("/api/transcript/v1/verifications/t1");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo(busy);
    }

    @Test
    void wantsATokenWhereNothingIsPublic() throws Exception {
        for (String path : new String[] {
            "/api/student/v1/schools/79000701",
            "/api/transcript/v1/transcripts",
            "/api/transcript/v1/verifications",
            "/api/transcript/v1/verifications/t1/more",
            "/api/unknown"
        }) {
            HttpResponse<String> answer = browser.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
            assertThat(answer.body()).contains("\"code\":\"auth.missing\"").contains("\"traceId\"");
        }
        SERVICES.verify(0, anyRequestedFor(urlMatching("/api/.*")));
    }

    @Test
    void refusesTokensThatAreExpiredOrForSomebodyElse() throws Exception {
        String expired =
                TestTokens.token(claims -> claims.claim("iat", 1_000_000).claim("exp", 1_000_100));
        String elsewhere = TestTokens.token(claims -> claims.audience("another-platform"));
        for (String token : new String[] {expired, elsewhere, "not-a-token"}) {
            HttpResponse<String> answer = browser.get("/api/sync/v1/x", "Authorization", "Bearer " + token);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body())
                    .contains("auth.missing")
                    .doesNotContain("Jwt")
                    .doesNotContain("expired");
        }
        SERVICES.verify(0, anyRequestedFor(urlMatching("/api/.*")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/v1/transcripts/t1/versions/1/xml",
                "/actuator/deadletters",
                "/actuator/env",
                "/v3/api-docs",
                "/api/transcript/../internal/v1/x",
                "/api/transcript/%2e%2e/internal/v1/x",
                "/api/transcript/%252e%252e/internal/v1/x",
                "/api/transcript/..;/internal/v1/x",
                "/api/transcript//internal/v1/x",
                "/api/transcript/%2fctuator",
                "/api//transcript/v1/x",
                "/api/gateway/v1/x",
                "/docs/openapi/unknown",
                "/operations/sync/env",
                "/operations/sync/dead-letters/..",
                "/operations/sync/dead-letters/a.b.v1/c",
                "/operations/sync/dead-letters/%2e%2e%2fenv"
            })
    void hasNoWayToWhatIsInside(String path) throws Exception {
        SERVICES.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(200).withBody("inside")));

        HttpResponse<String> answer = browser.getSignedIn(path);

        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.body())
                .doesNotContain("inside")
                .doesNotContain("Exception")
                .doesNotContain("vn.hocba");
        SERVICES.verify(0, anyRequestedFor(urlMatching("/(?!actuator/health/readiness).*")));
    }

    @Test
    void leadsToTheDeadLettersOfAService() throws Exception {
        SERVICES.stubFor(get("/actuator/deadletters").willReturn(aResponse().withBody("counts")));
        SERVICES.stubFor(any(urlEqualTo("/actuator/deadletters/grading.year-results.v1"))
                .willReturn(aResponse().withBody("of a topic")));
        String topic = "/operations/transcript/dead-letters/grading.year-results.v1";

        assertThat(browser.getSignedIn("/operations/sync/dead-letters").body()).isEqualTo("counts");
        assertThat(browser.getSignedIn(topic).body()).isEqualTo("of a topic");
        assertThat(browser.sendSignedIn("POST", topic, BodyPublishers.noBody()).body())
                .isEqualTo("of a topic");
        assertThat(browser.sendSignedIn("DELETE", topic, BodyPublishers.noBody())
                        .body())
                .isEqualTo("of a topic");
        assertThat(browser.sendSignedIn("PUT", topic, BodyPublishers.noBody()).statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/operations/sync/dead-letters").statusCode()).isEqualTo(401);
        SERVICES.verify(
                3,
                anyRequestedFor(urlEqualTo("/actuator/deadletters/grading.year-results.v1"))
                        .withHeader("Authorization", matching("Bearer .+")));
    }

    @Test
    void saysInBothLanguagesThatAServiceIsAway() throws Exception {
        HttpResponse<String> vietnamese = browser.getSignedIn("/api/grading/v1/classes/c1");
        HttpResponse<String> english = browser.getSignedIn("/api/grading/v1/classes/c1", "Accept-Language", "en-GB");

        assertThat(vietnamese.statusCode()).isEqualTo(503);
        assertThat(vietnamese.headers().firstValue("Content-Language")).contains("vi");
        assertThat(vietnamese.headers().firstValue("Retry-After")).isPresent();
        assertThat(vietnamese.body())
                .contains("\"code\":\"service.unavailable\"")
                .contains("Dịch vụ tạm thời không sẵn sàng")
                .doesNotContain("127.0.0.1")
                .doesNotContain("Exception");
        assertThat(english.body()).contains("The service is temporarily unavailable");
    }

    @Test
    void givesUpAServiceThatIsTooSlow() throws Exception {
        SERVICES.stubFor(get("/api/signing/v1/slow")
                .willReturn(aResponse().withStatus(200).withFixedDelay(3_000)));

        HttpResponse<String> answer = browser.getSignedIn("/api/signing/v1/slow", "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.body())
                .contains("\"code\":\"service.timeout\"")
                .contains("The service took too long")
                .doesNotContain("Exception")
                .doesNotContain("TimeLimiter");
    }

    @Test
    void waitsLongerForAVerdictOnAFile() throws Exception {
        SERVICES.stubFor(any(urlEqualTo("/api/transcript/v1/verifications"))
                .willReturn(aResponse().withStatus(200).withBody("{}").withFixedDelay(1_400)));

        HttpResponse<String> answer = browser.send(
                "POST",
                "/api/transcript/v1/verifications",
                BodyPublishers.ofString("--b--"),
                "Content-Type",
                "multipart/form-data; boundary=b");

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void passesNoStrangeFailureOn() throws Exception {
        SERVICES.stubFor(get("/api/sync/v1/x")
                .willReturn(aResponse()
                        .withStatus(502)
                        .withHeader("Content-Type", "text/html")
                        .withBody("<h1>upstream 10.1.2.3 refused</h1>")));
        SERVICES.stubFor(get("/api/sync/v1/y")
                .willReturn(aResponse().withStatus(500).withBody("java.lang.NullPointerException at vn.hocba")));
        SERVICES.stubFor(get("/api/sync/v1/z").willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        HttpResponse<String> badGateway = browser.getSignedIn("/api/sync/v1/x");
        HttpResponse<String> internal = browser.getSignedIn("/api/sync/v1/y");
        HttpResponse<String> reset = browser.getSignedIn("/api/sync/v1/z");

        assertThat(badGateway.statusCode()).isEqualTo(503);
        assertThat(badGateway.body()).contains("service.unavailable").doesNotContain("10.1.2.3");
        assertThat(internal.statusCode()).isEqualTo(500);
        assertThat(internal.body()).contains("service.internal").doesNotContain("java.lang");
        assertThat(reset.statusCode()).isEqualTo(503);
        assertThat(reset.body()).contains("service.unavailable");
    }

    @Test
    void breaksOffAnAnswerThatEndsInTheMiddleInsteadOfPassingItAsWhole() {
        SERVICES.stubFor(
                get("/api/sync/v1/x").willReturn(aResponse().withStatus(200).withFault(Fault.RANDOM_DATA_THEN_CLOSE)));
        SERVICES.stubFor(get("/api/sync/v1/y")
                .willReturn(aResponse()
                        .withStatus(200)
                        .withHeader("Content-Length", "100")
                        .withFault(Fault.MALFORMED_RESPONSE_CHUNK)));

        for (String path : new String[] {"/api/sync/v1/x", "/api/sync/v1/y"}) {
            int status;
            try {
                status = browser.getSignedIn(path).statusCode();
            } catch (java.io.IOException brokenOff) {
                continue;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            assertThat(status).as(path).isGreaterThanOrEqualTo(500);
        }
    }

    @Test
    void leavesAFailingServiceAloneAndAsksItAgain() throws Exception {
        CircuitBreaker breaker = breakers.circuitBreaker("sync");
        SERVICES.stubFor(get("/api/sync/v1/x").willReturn(aResponse().withStatus(503)));
        for (int i = 0; i < 6; i++) {
            assertThat(browser.getSignedIn("/api/sync/v1/x").statusCode()).isEqualTo(503);
        }
        assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.OPEN);
        int asked =
                SERVICES.findAll(getRequestedFor(urlEqualTo("/api/sync/v1/x"))).size();

        HttpResponse<String> refused = browser.getSignedIn("/api/sync/v1/x");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("service.unavailable").doesNotContain("CircuitBreaker");
        assertThat(SERVICES.findAll(getRequestedFor(urlEqualTo("/api/sync/v1/x"))))
                .hasSize(asked);

        SERVICES.stubFor(get("/api/sync/v1/x").willReturn(aResponse().withStatus(204)));
        Eventually.holds(() -> browser.getSignedIn("/api/sync/v1/x").statusCode() == 204);
        Eventually.holds(() -> {
            browser.getSignedIn("/api/sync/v1/x");
            return breaker.getState() == CircuitBreaker.State.CLOSED;
        });
    }

    @Test
    void doesNotTakeRefusalsForFailures() throws Exception {
        SERVICES.stubFor(get("/api/sync/v1/x").willReturn(aResponse().withStatus(404)));
        for (int i = 0; i < 8; i++) {
            browser.getSignedIn("/api/sync/v1/x");
        }
        assertThat(breakers.circuitBreaker("sync").getState()).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    @Test
    void countsByServiceAndOutcomeAndByNothingPersonal() throws Exception {
        SERVICES.stubFor(
                get("/api/student/v1/pupils/pupil-4711").willReturn(aResponse().withStatus(204)));
        browser.getSignedIn("/api/student/v1/pupils/pupil-4711");
        browser.getSignedIn("/api/grading/v1/classes/class-4711");

        String figures = browser.get("/actuator/prometheus").body();

        assertThat(figures)
                .containsPattern("hocba_gateway_requests_seconds_count\\{[^}]*outcome=\"answered\",service=\"student\"")
                .containsPattern("hocba_gateway_requests_seconds_count\\{[^}]*outcome=\"away\",service=\"grading\"")
                .containsPattern("resilience4j_circuitbreaker_state\\{[^}]*name=\"student\"")
                .contains("uri=\"/api/student/**\"")
                .doesNotContain("4711");
    }
}
