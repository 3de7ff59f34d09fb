package vn.hocba.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import vn.hocba.testkit.TestTokens;

/** Stand-ins: one server for all services but grading-service, which is away, unless a test says otherwise. */
@Order(0)
final class FakeServices implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final WireMockServer SERVICES = started();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.security.oauth2.resourceserver.jwt.issuer-uri=" + TestTokens.issuer(),
                        "hocba.gateway.services.student=" + SERVICES.baseUrl(),
                        "hocba.gateway.services.grading=http://127.0.0.1:" + closedPort(),
                        "hocba.gateway.services.signing=" + SERVICES.baseUrl(),
                        "hocba.gateway.services.transcript=" + SERVICES.baseUrl(),
                        "hocba.gateway.services.sync=" + SERVICES.baseUrl())
                .applyTo(context);
    }

    /** Forgets what was asked and told; all are ready again. */
    static void reset() {
        SERVICES.resetAll();
        SERVICES.stubFor(get("/actuator/health/readiness").willReturn(okJson("{\"status\":\"UP\"}")));
    }

    private static WireMockServer started() {
        var server = new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort());
        server.start();
        return server;
    }

    private static int closedPort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
