package vn.hocba.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class RememberedTokensTests {

    private static final Instant START = Instant.parse("2026-05-20T03:00:00Z");

    private final List<String> verified = new ArrayList<>();
    private Instant now = START;

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private final RememberedTokens tokens = new RememberedTokens(this::verify, clock);

    /** Tokens that begin with "false" are not genuine; "short" ones end after ten seconds. */
    private Jwt verify(String token) {
        verified.add(token);
        if (token.startsWith("false") || (token.startsWith("short") && !now.isBefore(START.plusSeconds(10)))) {
            throw new BadJwtException("no");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .claim("staff_id", token)
                .expiresAt(START.plusSeconds(token.startsWith("short") ? 10 : 3600))
                .build();
    }

    @Test
    void verifiesATokenOnce() {
        assertThat(tokens.decode("one")).isSameAs(tokens.decode("one"));
        assertThat(tokens.decode("two").getClaimAsString("staff_id")).isEqualTo("two");
        assertThat(verified).containsExactly("one", "two");
    }

    @Test
    void remembersNoRefusal() {
        assertThatThrownBy(() -> tokens.decode("false")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("false")).isInstanceOf(BadJwtException.class);
        assertThat(verified).containsExactly("false", "false");
    }

    @Test
    void remembersNoTokenPastItsEnd() {
        tokens.decode("short");
        now = START.plusSeconds(9);
        tokens.decode("short");
        assertThat(verified).hasSize(1);
        now = START.plusSeconds(10);
        assertThatThrownBy(() -> tokens.decode("short")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void verifiesAgainAfterAMinute() {
        tokens.decode("one");
        now = START.plus(Duration.ofSeconds(59));
        tokens.decode("one");
        assertThat(verified).hasSize(1);
        now = START.plus(Duration.ofSeconds(60));
        tokens.decode("one");
        assertThat(verified).hasSize(2);
    }
}
