package vn.hocba.kit.observation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.hocba.kit.sample.Await;
import vn.hocba.kit.sample.Http;
import vn.hocba.kit.sample.Tokens;
import vn.hocba.kit.sample.WebSample;

/** Traces leave the service only when an endpoint is named. */
class TracingTests {

    private static final AtomicReference<String> RECEIVED = new AtomicReference<>("");
    private static final HttpServer COLLECTOR = collector();

    @Nested
    @SpringBootTest(classes = WebSample.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
    class WithoutEndpoint {

        @Autowired
        private ObjectProvider<SpanExporter> exporters;

        @Test
        void exportsNothing() {
            assertThat(exporters.stream()).isEmpty();
        }
    }

    @Nested
    @SpringBootTest(
            classes = WebSample.class,
            webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
            properties = "management.opentelemetry.tracing.export.schedule-delay=50ms")
    class WithEndpoint {

        @LocalServerPort
        private int port;

        @DynamicPropertySource
        static void endpoint(DynamicPropertyRegistry registry) {
            registry.add(
                    "management.opentelemetry.tracing.export.otlp.endpoint",
                    () -> "http://127.0.0.1:" + COLLECTOR.getAddress().getPort() + "/v1/traces");
            registry.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", Tokens::issuer);
        }

        @Test
        void exportsTheRequest() {
            new Http(port).get("/api/sample/v1/me", "Authorization", Tokens.bearer("s", "x", "CLERK"));
            Await.until(() -> RECEIVED.get().contains("/api/sample/v1/me"));
            assertThat(RECEIVED.get()).contains("sample-service").doesNotContain("security filterchain");
        }
    }

    private static HttpServer collector() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/v1/traces", exchange -> {
                byte[] body = exchange.getRequestBody().readAllBytes();
                RECEIVED.updateAndGet(before -> before + new String(body, StandardCharsets.ISO_8859_1));
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
