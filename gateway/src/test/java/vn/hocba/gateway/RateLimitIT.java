package vn.hocba.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocba.gateway.FakeServices.SERVICES;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@GatewayTest
@TestPropertySource(properties = {"hocba.gateway.rate.burst=5", "hocba.gateway.rate.per-minute=1"})
class RateLimitIT {

    private static final String VERIFICATION = "/api/transcript/v1/verifications/t1";

    private final Browser browser;

    RateLimitIT(@LocalServerPort int port) {
        this.browser = new Browser(port);
    }

    @Test
    void letsOneAddressAskOnlySoOften() throws Exception {
        FakeServices.reset();
        SERVICES.stubFor(any(urlMatching("/api/.*")).willReturn(aResponse().withStatus(204)));
        for (int i = 0; i < 5; i++) {
            assertThat(browser.get(VERIFICATION).statusCode()).isEqualTo(204);
        }

        HttpResponse<String> refused = browser.get(VERIFICATION);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refused.body()).contains("\"code\":\"request.rate-limited\"").contains("Quá nhiều yêu cầu");
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 61L);
        assertThat(browser.get("/verify").statusCode())
                .as("pages are not counted")
                .isEqualTo(200);
        assertThat(browser.getSignedIn("/api/sync/v1/x").statusCode())
                .as("what needs a token is not counted")
                .isEqualTo(204);
        assertThat(browser.get("/actuator/prometheus").body())
                .containsPattern("hocba_gateway_rate_limited_total\\{[^}]*} 1.0");
    }
}
