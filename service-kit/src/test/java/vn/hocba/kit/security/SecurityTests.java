package vn.hocba.kit.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.hocba.kit.sample.Http;
import vn.hocba.kit.sample.Tokens;
import vn.hocba.kit.sample.WebSample;

@SpringBootTest(classes = WebSample.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SecurityTests {

    private static final String ME = "/api/sample/v1/me";

    @LocalServerPort
    private int port;

    private Http http;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry registry) {
        registry.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", Tokens::issuer);
    }

    @BeforeEach
    void client() {
        http = new Http(port);
    }

    private void isUnauthenticated(String... headers) {
        var answer = http.get(ME, headers);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.text("/code")).isEqualTo("auth.missing");
        assertThat(answer.raw().headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }

    @Test
    void wantsAToken() {
        isUnauthenticated();
        isUnauthenticated("Authorization", "Bearer rubbish");
        isUnauthenticated("Authorization", "Basic eDp5");
    }

    @Test
    void wantsAValidToken() {
        isUnauthenticated("Authorization", Tokens.bearer(c -> c.audience("another")));
        isUnauthenticated("Authorization", Tokens.bearer(c -> c.issuer("http://127.0.0.1/realms/other")));
        isUnauthenticated(
                "Authorization",
                Tokens.bearer(c -> c.expirationTime(Date.from(Instant.now().minusSeconds(120)))));
        String good = Tokens.bearer("s", "x", "CLERK");
        isUnauthenticated("Authorization", good.substring(0, good.length() - 12) + "AAAAAAAAAAAA");
    }

    @Test
    void knowsTheCaller() {
        var answer = http.get(ME, "Authorization", Tokens.bearer("79000701-GV001", "79000701", "CLERK", "MANAGER"));
        assertThat(answer.text("/staffId")).isEqualTo("79000701-GV001");
        assertThat(answer.text("/schoolCode")).isEqualTo("79000701");
        assertThat(answer.text("/subject")).isEqualTo("subject-1");
        assertThat(answer.json().at("/roles").values().stream().map(role -> role.asString()))
                .containsExactlyInAnyOrder("CLERK", "MANAGER");
    }

    @Test
    void acceptsATokenWithoutRolesOrSchool() {
        var answer = http.get(ME, "Authorization", Tokens.bearer(c -> c));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/staffId")).isEmpty();
        assertThat(http.get(ME, "Authorization", Tokens.bearer(c -> c.claim("realm_access", "x")))
                        .status())
                .isEqualTo(200);
        assertThat(http.get(
                                ME,
                                "Authorization",
                                Tokens.bearer(c -> c.claim("realm_access", Map.of("roles", List.of(1)))))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refusesTheWrongRole() {
        var answer = http.get("/api/sample/v1/officers", "Authorization", Tokens.bearer("s", "x", "CLERK"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("/code")).isEqualTo("auth.forbidden");
        assertThat(http.get("/api/sample/v1/officers", "Authorization", Tokens.bearer("s", "", "DEPARTMENT_OFFICER"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void leavesPublicPathsOpen() {
        assertThat(http.get("/api/sample/v1/public/me").text("/subject")).isEmpty();
        assertThat(http.get("/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(http.get("/actuator/prometheus").raw().body()).contains("application=\"sample-service\"");
        var openApi = http.get("/v3/api-docs");
        assertThat(openApi.status()).isEqualTo(200);
        assertThat(openApi.raw().body()).contains("/api/sample/v1/rows").doesNotContain("\"Caller\",\"in\"");
    }

    @Test
    void keepsTheRestOfTheActuatorForOfficers() {
        assertThat(http.get("/actuator/deadletters").status()).isEqualTo(401);
        assertThat(http.get("/actuator/deadletters", "Authorization", Tokens.bearer("s", "x", "CLERK"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void comparesTheSchool() {
        var caller = new Caller("s", "", "", List.of("CLERK").stream().collect(java.util.stream.Collectors.toSet()));
        assertThat(caller.worksAt("")).isFalse();
        assertThat(caller.has("CLERK")).isTrue();
        assertThat(new Caller("s", "", "79000701", caller.roles()).worksAt("79000701"))
                .isTrue();
    }
}
