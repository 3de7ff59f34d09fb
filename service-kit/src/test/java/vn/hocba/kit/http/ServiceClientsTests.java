package vn.hocba.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

class ServiceClientsTests {

    private static final Duration SHORT = Duration.ofMillis(400);

    private final AtomicInteger tokensGiven = new AtomicInteger();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-05-20T00:00:00Z"));
    private HttpServer server;
    private String base;
    private ServiceClients clients;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        base = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext(
                "/realm/.well-known/openid-configuration",
                exchange -> answer(exchange, 200, "{\"token_endpoint\":\"" + base + "/token\"}"));
        server.createContext("/token", exchange -> {
            assertThat(exchange.getRequestHeaders().getFirst("Authorization")).startsWith("Basic ");
            int number = tokensGiven.incrementAndGet();
            answer(exchange, 200, "{\"access_token\":\"token-%d\",\"expires_in\":300}".formatted(number));
        });
        server.createContext("/open", exchange -> answer(exchange, 200, "{}"));
        server.createContext("/closed", exchange -> answer(exchange, 401, "{}"));
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", base + "/open");
            answer(exchange, 302, "");
        });
        server.createContext("/slow", exchange -> {
            try {
                Thread.sleep(Duration.ofSeconds(3));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            answer(exchange, 200, "{}");
        });
        server.start();
        Clock clock = new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
        var tokens = new ServiceTokens(
                RestClient.create(), base + "/realm", new ClientProperties("sync-service", "secret"), clock);
        clients = new ServiceClients(RestClient.builder(), tokens);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        if (!exchange.getRequestURI().getPath().startsWith("/realm")
                && !exchange.getRequestURI().getPath().equals("/token")) {
            String authorization = exchange.getRequestHeaders().getFirst("Authorization");
            authorizations.add(authorization == null ? "none" : authorization);
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private RestClient client() {
        return clients.forUrl(base, SHORT, SHORT).build();
    }

    @Test
    void keepsATokenUntilShortlyBeforeItExpires() {
        RestClient client = client();
        for (int i = 0; i < 3; i++) {
            client.get().uri("/open").retrieve().toBodilessEntity();
        }
        assertThat(authorizations).containsOnly("Bearer token-1");
        now.updateAndGet(instant -> instant.plusSeconds(269));
        client.get().uri("/open").retrieve().toBodilessEntity();
        assertThat(tokensGiven).hasValue(1);
        now.updateAndGet(instant -> instant.plusSeconds(2));
        client.get().uri("/open").retrieve().toBodilessEntity();
        assertThat(authorizations).last().isEqualTo("Bearer token-2");
    }

    @Test
    void asksForANewTokenAfterARefusal() {
        RestClient client = client();
        assertThatThrownBy(() -> client.get().uri("/closed").retrieve().toBodilessEntity())
                .isInstanceOf(HttpClientErrorException.Unauthorized.class);
        client.get().uri("/open").retrieve().toBodilessEntity();
        assertThat(authorizations).containsExactly("Bearer token-1", "Bearer token-2");
    }

    @Test
    void sendsNoTokenOutsideAndFollowsNoRedirect() {
        RestClient outside = clients.withoutToken(base, SHORT, SHORT).build();
        outside.get().uri("/open").retrieve().toBodilessEntity();
        assertThat(outside.get()
                        .uri("/moved")
                        .retrieve()
                        .toBodilessEntity()
                        .getStatusCode()
                        .value())
                .isEqualTo(302);
        assertThat(authorizations).containsOnly("none");
        assertThat(authorizations).hasSize(2);
    }

    @Test
    void doesNotWaitForEver() {
        RestClient client = client();
        assertThatThrownBy(() -> client.get().uri("/slow").retrieve().toBodilessEntity())
                .isInstanceOf(ResourceAccessException.class);
    }

    @Test
    void hidesTheSecret() {
        assertThat(new ClientProperties("id", "secret")).hasToString("ClientProperties[id=id]");
    }
}
