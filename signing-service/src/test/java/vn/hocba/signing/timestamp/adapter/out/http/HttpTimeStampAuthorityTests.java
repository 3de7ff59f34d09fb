package vn.hocba.signing.timestamp.adapter.out.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.client.RestClient;
import vn.hocba.signing.sample.Office;
import vn.hocba.signing.sample.Settings;
import vn.hocba.signing.sample.TestAuthority;
import vn.hocba.signing.sample.TestTsa;
import vn.hocba.signing.sample.TestTsa.Mood;
import vn.hocba.signing.timestamp.application.CheckTimeStamp;
import vn.hocba.signing.timestamp.domain.StampCheck;
import vn.hocba.signing.trust.adapter.out.pem.RealTrust;

class HttpTimeStampAuthorityTests {

    private static final TestAuthority AUTHORITY = TestAuthority.shared();
    private static final byte[] CONTENT = "học bạ".getBytes(StandardCharsets.UTF_8);

    private final TestTsa tsa = new TestTsa(AUTHORITY.timeStamping());
    private final CheckTimeStamp check = new CheckTimeStamp(RealTrust.of(AUTHORITY.anchors()));
    private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
            .slidingWindowSize(10)
            .minimumNumberOfCalls(5)
            .waitDurationInOpenState(Duration.ofMinutes(1))
            .build());

    @AfterEach
    void stop() {
        tsa.close();
    }

    @Test
    void stampsTheTime() {
        byte[] token = authority(tsa.url()).stamp(CONTENT).orElseThrow();
        assertThat(check.handle(token, CONTENT))
                .isInstanceOfSatisfying(
                        StampCheck.Valid.class,
                        valid -> assertThat(valid.time())
                                .isBetween(
                                        Instant.now().minusSeconds(60),
                                        Instant.now().plusSeconds(1)));
        assertThat(check.handle(token, new byte[] {1})).isEqualTo(new StampCheck.Invalid());
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"BROKEN", "NONSENSE", "SLOW"})
    void isDoneWithoutWhenTheAuthorityIsNotWell(Mood mood) {
        tsa.mood = mood;
        long started = System.nanoTime();
        assertThat(authority(tsa.url()).stamp(CONTENT)).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void nobodyThereIsNoStamp() {
        assertThat(authority("http://127.0.0.1:1/tsa").stamp(CONTENT)).isEmpty();
    }

    @Test
    void leavesAnAuthorityAloneThatKeepsFailing() {
        tsa.mood = Mood.BROKEN;
        var authority = authority(tsa.url());
        for (int i = 0; i < 5; i++) {
            authority.stamp(CONTENT);
        }
        assertThat(breakers.circuitBreaker("tsa").getState()).isEqualTo(CircuitBreaker.State.OPEN);
        int asked = tsa.asked.get();
        assertThat(authority.stamp(CONTENT)).isEmpty();
        assertThat(tsa.asked).hasValue(asked);
    }

    @Test
    void aStampOfAForeignAuthorityIsNone() {
        try (var foreign = new TestTsa(new TestAuthority("Foreign").timeStamping())) {
            assertThat(authority(foreign.url()).stamp(CONTENT)).isEmpty();
        }
    }

    @Test
    void whoMayNotStampCannot() {
        byte[] token = TestTsa.token(AUTHORITY.timeStamping(), CONTENT, Instant.now());
        assertThat(check.handle(token, CONTENT)).isInstanceOf(StampCheck.Valid.class);
        try (var person = new TestTsa(Office.identity(Office.MANAGER))) {
            assertThat(authority(person.url()).stamp(CONTENT)).isEmpty();
        }
    }

    @Test
    void aChangedTokenIsNone() {
        byte[] token = TestTsa.token(AUTHORITY.timeStamping(), CONTENT, Instant.now());
        token[token.length - 1] ^= 1;
        assertThat(check.handle(token, CONTENT)).isEqualTo(new StampCheck.Invalid());
        assertThat(check.handle(new byte[] {48, 3, 1, 1, 1}, CONTENT)).isEqualTo(new StampCheck.Invalid());
        assertThat(check.handle(new byte[0], CONTENT)).isEqualTo(new StampCheck.Invalid());
    }

    private HttpTimeStampAuthority authority(String url) {
        var properties = Settings.properties(URI.create(url).toString(), AUTHORITY.anchors());
        return new HttpTimeStampAuthority(RestClient.builder(), breakers, check, properties);
    }
}
