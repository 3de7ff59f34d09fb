package vn.hocba.launcher.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hocba.local.runtime.Ports;

class PlatformClientTests {

    private static final Account TEACHER = new Account("teacher", "secret");

    private final FakeServer server = new FakeServer();
    private final PlatformClient client = new PlatformClient(server.url(), server.realmUrl(), InstantSource.system());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void signsInOnce() throws InterruptedException {
        server.on("GET", "/a", 200, "{}").on("GET", "/b", 200, "{}");

        client.get(TEACHER, "/a");
        client.get(TEACHER, "/b");

        assertThat(server.requests())
                .containsExactly("POST /realms/hocba/protocol/openid-connect/token", "GET /a", "GET /b");
    }

    @Test
    void saysWhoCannotSignInButNotThePassword() {
        try (var strict = new FakeServer()) {
            var other = new PlatformClient(strict.url(), strict.url() + "/realms/none", InstantSource.system());
            strict.on("POST", "/realms/none/protocol/openid-connect/token", 401, """
                    {"error_description": "Invalid user credentials"}""");

            assertThatIllegalStateException()
                    .isThrownBy(() -> other.get(TEACHER, "/a"))
                    .withMessageContaining("teacher")
                    .withMessageContaining("Invalid user credentials")
                    .withMessageNotContaining("secret");
        }
    }

    @Test
    void aCommandHasTheSameBytesWhateverTheOrderOfItsMap() throws InterruptedException {
        server.on("PUT", "/school", 200, "{}");
        var other = new LinkedHashMap<String, Object>();
        other.put("taxCode", "0301430000");
        other.put("address", Map.of("ward", "Bến Nghé"));
        var one = new LinkedHashMap<String, Object>();
        one.put("address", Map.of("ward", "Bến Nghé"));
        one.put("taxCode", "0301430000");

        client.require(TEACHER, "PUT", "/school", one, "key-1");
        client.require(TEACHER, "PUT", "/school", other, "key-1");

        assertThat(server.bodies())
                .endsWith(
                        "{\"address\":{\"ward\":\"Bến Nghé\"},\"taxCode\":\"0301430000\"}",
                        "{\"address\":{\"ward\":\"Bến Nghé\"},\"taxCode\":\"0301430000\"}");
    }

    @Test
    void asksAgainWhileAServiceIsAwayWithTheSameKey() throws InterruptedException {
        server.on("POST", "/commands", 503, "{}")
                .on("POST", "/commands", 409, "{\"code\": \"idempotency.in-progress\"}")
                .on("POST", "/commands", 429, "{}")
                .on("POST", "/commands", 201, "{\"done\": true}");

        Answer answer = client.require(TEACHER, "POST", "/commands", Map.of(), "key-1");

        assertThat(answer.json().path("done").asBoolean()).isTrue();
        assertThat(server.keys()).containsExactly("key-1", "key-1", "key-1", "key-1");
    }

    @Test
    void asksAgainWhileNobodyListens() throws Exception {
        int port = Ports.free();
        var away = new PlatformClient("http://127.0.0.1:" + port, server.realmUrl(), InstantSource.system());
        var asked = new FutureTask<>(() -> away.get(TEACHER, "/late"));
        Thread.ofVirtual().start(asked);
        while (server.requests().isEmpty()) { // signed in: the request itself is next
            Thread.onSpinWait();
        }

        try (var late = new FakeServer(port).on("GET", "/late", 200, "{\"here\": true}")) {
            assertThat(asked.get(30, TimeUnit.SECONDS).json().path("here").asBoolean())
                    .isTrue();
            assertThat(late.requests()).containsExactly("GET /late");
        }
    }

    @Test
    void doesNotRepeatARefusal() {
        server.on("POST", "/commands", 409, "{\"code\": \"class.duplicate\", \"detail\": \"There is one already\"}");

        assertThatExceptionOfType(UnexpectedAnswerException.class)
                .isThrownBy(() -> client.require(TEACHER, "POST", "/commands", Map.of(), "key-1"))
                .withMessageContaining("POST /commands")
                .withMessageContaining("class.duplicate");
        assertThat(server.keys()).hasSize(1);
    }

    @Test
    void waitsForAFactToArrive() throws InterruptedException {
        server.on("GET", "/fact", 404, "{}").on("GET", "/fact", 200, "{\"known\": true}");

        assertThat(client.getKnown(TEACHER, "/fact").json().path("known").asBoolean())
                .isTrue();
    }

    @Test
    void signsInAgainWhenATokenIsNotAcceptedAnyMore() throws InterruptedException {
        server.on("GET", "/a", 401, "{}").on("GET", "/a", 200, "{}");

        assertThat(client.get(TEACHER, "/a").isSuccess()).isTrue();
        assertThat(server.requests())
                .filteredOn(request -> request.endsWith("/token"))
                .hasSize(2);
    }

    @Test
    void sendsAFileToThePublicVerificationWithoutAToken() throws InterruptedException {
        server.on("POST", "/api/transcript/v1/verifications", 200, "{\"verdict\": \"GENUINE\"}");

        Answer answer = client.verify("a.pdf", new byte[] {1, 2, 3});

        assertThat(answer.json().path("verdict").asString()).isEqualTo("GENUINE");
        assertThat(server.requests()).containsExactly("POST /api/transcript/v1/verifications");
    }
}
