package vn.hocba.kit.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hocba.kit.sample.Http;
import vn.hocba.kit.sample.Tokens;
import vn.hocba.kit.sample.WebSample;

@SpringBootTest(
        classes = WebSample.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://127.0.0.1:1/realms/away")
class IdentityUnavailableTests {

    @LocalServerPort
    private int port;

    @Test
    void startsAndSaysThatItCannotTellWhileTheIdentityProviderIsAway() {
        var http = new Http(port);
        var answer = http.get("/api/sample/v1/me", "Authorization", Tokens.bearer("s", "x", "CLERK"));
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text("/code")).isEqualTo("service.unavailable");
        assertThat(http.get("/api/sample/v1/me").status()).isEqualTo(401);
        assertThat(http.get("/api/sample/v1/public/me").status()).isEqualTo(200);
    }
}
