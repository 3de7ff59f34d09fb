package vn.hocba.kit.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.hocba.kit.sample.SampleController;

/** A slice test of a service gets the kit's problems, security and caller without asking. */
@WebMvcTest
class WebSliceTests {

    @SpringBootConfiguration
    @Import(SampleController.class)
    static class Slice {}

    @Autowired
    private MockMvcTester mvc;

    @Test
    void knowsTheCaller() {
        assertThat(mvc.get()
                        .uri("/api/sample/v1/me")
                        .with(jwt().jwt(token -> token.claim("staff_id", "GV1").claim("school_code", "79000701"))
                                .authorities(new SimpleGrantedAuthority("ROLE_CLERK"))))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"staffId\":\"GV1\",\"schoolCode\":\"79000701\",\"roles\":[\"CLERK\"]}");
    }

    @Test
    void answersWithProblems() {
        assertThat(mvc.get().uri("/api/sample/v1/me"))
                .hasStatus(401)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("auth.missing");
        assertThat(mvc.get().uri("/api/sample/v1/officers").with(jwt()))
                .hasStatus(403)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("auth.forbidden");
        assertThat(mvc.post()
                        .uri("/api/sample/v1/rows")
                        .with(jwt())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"rows\":[],\"semester\":1,\"x\":1}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("x");
    }
}
