package vn.hocba.sync.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hocba.testkit.ServiceTest;
import vn.hocba.testkit.TestTokens;

/** What operators and integrators see of a running service. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
@ContextConfiguration(initializers = ServiceTest.WithoutKafka.class)
class OperationsIT {

    private static final String SCHOOL = "79000701";

    @LocalServerPort
    private int port;

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void isReadyWhenTheDatabaseAnswers() throws Exception {
        HttpResponse<String> health = get("/actuator/health/readiness");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"database\"").contains("UP");
    }

    @Test
    void tellsTheFiguresThatOperatorsNeed() throws Exception {
        String scraped = get("/actuator/prometheus").body();
        for (String meter : List.of(
                "hocba_sync_deliveries{",
                "hocba_sync_oldest_undelivered_seconds{",
                "hocba_sync_packages{",
                "hocba_sync_receipts_outstanding{",
                "resilience4j_circuitbreaker_state{")) {
            assertThat(scraped).contains(meter);
        }
        for (String breaker : List.of("city", "ministry", "transcript")) {
            assertThat(scraped).containsPattern("resilience4j_circuitbreaker_state\\{[^}]*name=\"" + breaker + "\"");
        }
    }

    @Test
    void describesItsApi() throws Exception {
        JsonNode api = JsonMapper.shared().readTree(get("/v3/api-docs").body());
        for (String path : List.of(
                "/packages",
                "/packages/{packageId}",
                "/deliveries",
                "/deliveries/statistics",
                "/deliveries/resubmissions",
                "/deliveries/{transcriptId}",
                "/reconciliations")) {
            assertThat(api.get("paths").has("/api/sync/v1" + path)).as(path).isTrue();
        }
        assertThat(api.toString()).doesNotContain("\"name\":\"caller\"");
    }

    @Test
    void answersWithARealToken() throws Exception {
        String path = "/api/sync/v1/deliveries/statistics?schoolCode=" + SCHOOL;
        assertThat(get(path).statusCode()).isEqualTo(401);
        HttpResponse<String> answer = get(path, "Authorization", TestTokens.bearer(SCHOOL + "-VT01", SCHOOL, "CLERK"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"total\":0");
        HttpResponse<String> refused =
                get(path, "Authorization", TestTokens.bearer("x", "79000301", "CLERK"), "Accept-Language", "en");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(refused.body()).contains("auth.forbidden");
    }
}
