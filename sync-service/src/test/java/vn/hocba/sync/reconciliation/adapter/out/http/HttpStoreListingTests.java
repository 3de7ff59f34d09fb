package vn.hocba.sync.reconciliation.adapter.out.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import vn.hocba.kit.http.ServiceClients;
import vn.hocba.sync.delivery.domain.DeliveryId;
import vn.hocba.sync.delivery.domain.Target;
import vn.hocba.sync.reconciliation.domain.StoreListing.Answer;
import vn.hocba.sync.sample.Settings;

class HttpStoreListingTests {

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private static Answer list() {
        var answer = new java.util.concurrent.atomic.AtomicReference<Answer>();
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(RestClientAutoConfiguration.class))
                .withConfiguration(
                        AutoConfigurations.of(kit("ids.IdsAutoConfiguration"), kit("http.HttpAutoConfiguration")))
                .withPropertyValues("spring.security.oauth2.resourceserver.jwt.issuer-uri=http://127.0.0.1:1")
                .run(context -> answer.set(new HttpStoreListing(
                                context.getBean(ServiceClients.class),
                                CircuitBreakerRegistry.ofDefaults(),
                                Settings.at(SERVER.baseUrl()))
                        .of(Target.CITY, "79000701")));
        return answer.get();
    }

    private static Class<?> kit(String name) {
        try {
            return Class.forName("vn.hocba.kit." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void readsPageAfterPage() {
        SERVER.stubFor(
                get(urlPathEqualTo("/transcripts"))
                        .withQueryParam("schoolCode", equalTo("79000701"))
                        .withQueryParam("after", equalTo(""))
                        .willReturn(
                                okJson(
                                        "{\"transcripts\":[{\"transcriptId\":\"t1\",\"version\":1,\"sha256\":\"AB\",\"schoolCode\":\"x\"}],\"next\":\"t1:1\"}")));
        SERVER.stubFor(get(urlPathEqualTo("/transcripts"))
                .withQueryParam("after", equalTo("t1:1"))
                .willReturn(okJson("{\"transcripts\":[{\"transcriptId\":\"t2\",\"version\":2,\"sha256\":\"cd\"}]}")));
        assertThat(list())
                .isEqualTo(new Answer.Held(Map.of(new DeliveryId("t1", 1), "ab", new DeliveryId("t2", 2), "cd")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "<html>",
                "{\"transcripts\":[{}]}",
                "{\"transcripts\":[null]}",
                "{\"transcripts\":[{\"transcriptId\":\"t\",\"version\":0,\"sha256\":\"a\"}]}"
            })
    void believesNoHalfList(String body) {
        SERVER.stubFor(get(urlPathEqualTo("/transcripts")).willReturn(okJson(body)));
        assertThat(list()).isEqualTo(new Answer.Unavailable("malformed-answer"));
    }

    @Test
    void saysWhenTheStoreIsAway() {
        SERVER.stubFor(
                get(urlPathEqualTo("/transcripts")).willReturn(aResponse().withStatus(500)));
        assertThat(list()).isEqualTo(new Answer.Unavailable("no-listing"));
    }
}
