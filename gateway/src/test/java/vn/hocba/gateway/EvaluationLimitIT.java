package vn.hocba.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocba.gateway.FakeServices.SERVICES;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** A thousand pupils' years are more than other requests may bring. */
@GatewayTest
@ContextConfiguration(initializers = {FakeServices.class, EvaluationLimitIT.GradingIsThere.class})
class EvaluationLimitIT {

    private static final int MEGABYTE = 1024 * 1024;

    private final Browser browser;

    EvaluationLimitIT(@LocalServerPort int port) {
        this.browser = new Browser(port);
    }

    /** For the other tests grading-service is away. */
    static final class GradingIsThere implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("hocba.gateway.services.grading=" + SERVICES.baseUrl())
                    .applyTo(context);
        }
    }

    @Test
    void letsAThousandPupilsPassToTheEvaluationsAlone() throws Exception {
        FakeServices.reset();
        SERVICES.stubFor(any(urlMatching("/api/.*")).willReturn(aResponse().withStatus(204)));
        Eventually.holds(() -> browser.getSignedIn("/api/grading/v1/statistics").statusCode() == 204);
        String evaluations = "/api/grading/v1/evaluations";
        String[] json = {"Content-Type", "application/json"};
        assertThat(browser.sendSignedIn("POST", evaluations + "?explain=true", Zeros.announced(8 * MEGABYTE), json)
                        .statusCode())
                .isEqualTo(204);
        assertThat(browser.sendSignedIn("POST", evaluations, Zeros.endless(8 * MEGABYTE), json)
                        .statusCode())
                .isEqualTo(204);
        assertThat(SERVICES.findAll(postRequestedFor(urlMatching(evaluations + ".*"))))
                .hasSize(2)
                .allSatisfy(request -> assertThat(request.getBody()).hasSize(8 * MEGABYTE));

        HttpResponse<String> tooMuch =
                browser.sendSignedIn("POST", evaluations, Zeros.announced(8 * MEGABYTE + 1), json);
        assertThat(tooMuch.statusCode()).isEqualTo(413);
        assertThat(browser.sendSignedIn("POST", evaluations, Zeros.endless(8 * MEGABYTE + 1), json)
                        .statusCode())
                .isEqualTo(413);
        for (String other : new String[] {evaluations + "/x", evaluations + "/", "/api/grading/v1/statistics"}) {
            assertThat(browser.sendSignedIn("POST", other, Zeros.announced(2 * MEGABYTE + 1), json)
                            .statusCode())
                    .as(other)
                    .isEqualTo(413);
        }
    }
}
