package vn.hocba.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocba.gateway.FakeServices.SERVICES;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hocba.testkit.TestTokens;

@GatewayTest
class PagesIT {

    private final int port;
    private final Browser browser;

    PagesIT(@LocalServerPort int port) {
        this.port = port;
        this.browser = new Browser(port);
    }

    @BeforeEach
    void fresh() {
        FakeServices.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "/, Học bạ mà ai cũng kiểm tra được",
        "/verify, Kiểm tra học bạ số",
        "/docs, Tài liệu API",
        "/console, Điều hành"
    })
    void showsThePageToEverybodyUnderAStrictPolicy(String path, String title) throws Exception {
        HttpResponse<String> page = browser.get(path, "Accept", "text/html");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.headers().firstValue("Content-Language").orElse("vi")).isEqualTo("vi");
        assertThat(page.body())
                .contains("<meta charset=\"utf-8\">")
                .contains("<h1")
                .contains(title);
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy)
                .startsWith("default-src 'none'")
                .contains("script-src 'self';")
                .contains("style-src 'self';")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe")
                .doesNotContain("*");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/site.css",
                "/assets/verify.js",
                "/assets/seal.svg",
                "/docs/ui/swagger-ui/swagger-ui.css",
                "/docs/ui/swagger-ui/swagger-ui-bundle.js"
            })
    void servesWhatThePagesNeed(String path) throws Exception {
        HttpResponse<String> file = browser.get(path);

        assertThat(file.statusCode()).isEqualTo(200);
        String modified = file.headers().firstValue("Last-Modified").orElseThrow();
        assertThat(browser.get(path, "If-Modified-Since", modified).statusCode())
                .isEqualTo(304);
    }

    @Test
    void answersWithAProblemWhereNothingIs() throws Exception {
        HttpResponse<String> answer = browser.get("/nothing/here", "Accept", "text/html", "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"resource.not-found\"").contains("Not found");
    }

    @Test
    void passesTheDocumentsOfTheServicesOnUnderItsOwnAddress() throws Exception {
        SERVICES.stubFor(get("/v3/api-docs").willReturn(okJson("{\"openapi\":\"3.1.0\"}")));

        HttpResponse<String> document = browser.get("/docs/openapi/transcript");

        assertThat(document.statusCode()).isEqualTo(200);
        assertThat(document.body()).isEqualTo("{\"openapi\":\"3.1.0\"}");
        SERVICES.verify(getRequestedFor(urlEqualTo("/v3/api-docs")).withHeader("Host", matching(".*:" + port)));
        assertThat(browser.get("/docs/openapi/grading").statusCode()).as("away").isEqualTo(503);
        assertThat(browser.send("POST", "/docs/openapi/transcript", BodyPublishers.noBody())
                        .statusCode())
                .isIn(404, 405);
    }

    @Test
    void tellsTheConsoleWhereToSignIn() throws Exception {
        HttpResponse<String> config = browser.get("/console/config");

        assertThat(config.body())
                .isEqualTo("{\"issuer\":\"" + TestTokens.issuer() + "\",\"client\":\"hocba-console\"}");
        String origin = TestTokens.issuer().replace("/realms/hocba", "");
        assertThat(config.headers().firstValue("Content-Security-Policy").orElseThrow())
                .endsWith("connect-src 'self' " + origin);
    }

    @Test
    void letsNoOtherSiteCall() throws Exception {
        HttpResponse<String> preflight = browser.send(
                "OPTIONS",
                "/api/transcript/v1/verifications",
                BodyPublishers.noBody(),
                "Access-Control-Request-Method",
                "POST",
                "Origin",
                "https://elsewhere.example");

        assertThat(preflight.statusCode()).isBetween(400, 499);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void saysWhichServicesAnswer() throws Exception {
        Eventually.holds(() -> browser.get("/status").body().contains("\"service\":\"sync\",\"state\":\"UP\""));
        HttpResponse<String> status = browser.get("/status");

        assertThat(status.body())
                .contains("\"status\":\"DEGRADED\"")
                .contains("\"service\":\"grading\",\"state\":\"AWAY\"")
                .contains("\"breaker\":\"")
                .doesNotContain("127.0.0.1");
        assertThat(status.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        HttpResponse<String> health = browser.get("/actuator/health");
        assertThat(health.statusCode()).as("for the others it is up").isEqualTo(200);
        assertThat(health.body()).contains("\"status\":\"DEGRADED\"");
        assertThat(browser.get("/actuator/health/readiness").body()).contains("\"status\":\"UP\"");
    }

    @Test
    void noticesThatAServiceGoesAndComes() throws Exception {
        SERVICES.stubFor(
                get("/actuator/health/readiness").willReturn(aResponse().withStatus(503)));
        Eventually.holds(() -> browser.get("/status").body().contains("\"service\":\"sync\",\"state\":\"AWAY\""));
        assertThat(browser.get("/actuator/prometheus").body())
                .containsPattern("hocba_gateway_service_up\\{[^}]*service=\"sync\"} 0.0");

        FakeServices.reset();
        Eventually.holds(() -> browser.get("/status").body().contains("\"service\":\"sync\",\"state\":\"UP\""));
    }
}
