package vn.hocba.kit.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Verifies a token's signature once a minute instead of at every call: a school's system sends a whole evening's marks with
 * one token. Only what was found genuine is remembered, and never past the token's own end; a key that the identity provider
 * withdraws is noticed a minute later at the latest.
 */
final class RememberedTokens implements JwtDecoder {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST_TOKENS = 10_000;

    private final JwtDecoder decoder;
    private final Clock clock;
    private final Cache<String, Jwt> genuine;

    RememberedTokens(JwtDecoder decoder, Clock clock) {
        this.decoder = decoder;
        this.clock = clock;
        this.genuine = Caffeine.newBuilder()
                .maximumSize(MOST_TOKENS)
                .expireAfterWrite(LONGEST)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** Throws what the decoder throws; a refusal is not remembered. */
    @Override
    public Jwt decode(String token) {
        Jwt remembered = genuine.getIfPresent(token);
        if (remembered != null && holds(remembered)) {
            return remembered;
        }
        Jwt decoded = decoder.decode(token);
        genuine.put(token, decoded);
        return decoded;
    }

    private boolean holds(Jwt token) {
        Instant end = token.getExpiresAt();
        return end != null && clock.instant().isBefore(end);
    }
}
