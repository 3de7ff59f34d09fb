package vn.hocba.sync.packaging.adapter.out.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import vn.hocba.kit.http.ServiceClients;
import vn.hocba.sync.delivery.domain.DeliveryId;
import vn.hocba.sync.packaging.domain.TranscriptSource.Fetched;
import vn.hocba.sync.sample.Samples;
import vn.hocba.sync.sample.Settings;
import vn.hocba.testkit.TestTokens;

class HttpTranscriptSourceTests {

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private static final String PATH = "/internal/v1/transcripts/t1/versions/1/xml";

    private static Fetched fetch() {
        var fetched = new java.util.concurrent.atomic.AtomicReference<Fetched>();
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(RestClientAutoConfiguration.class))
                .withConfiguration(
                        AutoConfigurations.of(kit("ids.IdsAutoConfiguration"), kit("http.HttpAutoConfiguration")))
                .withPropertyValues(
                        "spring.security.oauth2.resourceserver.jwt.issuer-uri=" + TestTokens.issuer(),
                        "hocba.client.id=sync-service",
                        "hocba.client.secret=secret")
                .run(context -> fetched.set(new HttpTranscriptSource(
                                context.getBean(ServiceClients.class),
                                CircuitBreakerRegistry.ofDefaults(),
                                Settings.at(SERVER.baseUrl()))
                        .fetch(new DeliveryId("t1", 1))));
        return fetched.get();
    }

    private static Class<?> kit(String name) {
        try {
            return Class.forName("vn.hocba.kit." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void fetchesTheReleasedBytesWithItsOwnToken() {
        SERVER.stubFor(get(PATH)
                .willReturn(aResponse()
                        .withStatus(200)
                        .withHeader("Content-Type", "application/xml")
                        .withBody(Samples.xml(Samples.id("t1")))));
        assertThat(fetch())
                .isInstanceOfSatisfying(
                        Fetched.Found.class, found -> assertThat(found.xml()).isEqualTo(Samples.xml(Samples.id("t1"))));
        SERVER.verify(getRequestedFor(urlEqualTo(PATH)).withHeader("Authorization", matching("Bearer .+")));
    }

    @Test
    void tellsMissingFromAway() {
        SERVER.stubFor(get(PATH).willReturn(aResponse().withStatus(404)));
        assertThat(fetch()).isEqualTo(new Fetched.Missing());
        SERVER.stubFor(get(PATH).willReturn(aResponse().withStatus(403)));
        assertThat(fetch()).isEqualTo(new Fetched.Unavailable("transcript-status-403", Duration.ZERO));
        SERVER.stubFor(get(PATH).willReturn(aResponse().withStatus(500)));
        assertThat(fetch()).isEqualTo(new Fetched.Unavailable("transcript-status-500", Duration.ZERO));
        SERVER.stubFor(get(PATH).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        assertThat(fetch()).isEqualTo(new Fetched.Unavailable("transcript-unreachable", Duration.ZERO));
        SERVER.stubFor(get(PATH).willReturn(aResponse().withStatus(200).withFixedDelay(3000)));
        assertThat(fetch()).isEqualTo(new Fetched.Unavailable("transcript-unreachable", Duration.ZERO));
    }
}
