package vn.hocba.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.JwtException;

class TestTokensTests {

    private final JwtDecoder decoder = JwtDecoders.fromIssuerLocation(TestTokens.issuer());

    @Test
    void areVerifiedLikeThoseOfTheRealm() {
        var jwt = decoder.decode(TestTokens.token("79000701-GV001", "79000701", "SUBJECT_TEACHER"));
        assertThat(jwt.getClaimAsString("staff_id")).isEqualTo("79000701-GV001");
        assertThat(jwt.getClaimAsString("school_code")).isEqualTo("79000701");
        assertThat(jwt.getAudience()).containsExactly("hocba");
        assertThat(jwt.getSubject()).isEqualTo("sub-79000701-GV001");
        assertThat(TestTokens.bearer("a", "b")).startsWith("Bearer ey");
    }

    @Test
    void canBeMadeWrong() {
        long past = Instant.now().minus(Duration.ofHours(1)).getEpochSecond();
        assertThatThrownBy(() -> decoder.decode(TestTokens.token(claims -> claims.claim("exp", past))))
                .isInstanceOf(JwtException.class);
    }
}
