package vn.hocba.signing.timestamp.adapter.out.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.client.RestClient;
import vn.hocba.signing.sample.MovingClock;
import vn.hocba.signing.sample.Office;
import vn.hocba.signing.sample.OtherVerifiers;
import vn.hocba.signing.sample.Settings;
import vn.hocba.signing.sample.TestAuthority;
import vn.hocba.signing.sample.TestTsa;
import vn.hocba.signing.sample.TestTsa.Mood;
import vn.hocba.signing.timestamp.application.CheckTimeStamp;
import vn.hocba.signing.timestamp.domain.ClockWatch;
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

    private final ClockWatch watch = new ClockWatch(Duration.ofMinutes(1));
    private final MovingClock clock = new MovingClock(Instant.now());

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

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"BROKEN", "NONSENSE"})
    void theNextOneStampsWhenTheFirstIsNotWell(Mood mood) {
        tsa.mood = mood;
        try (var second = new TestTsa(AUTHORITY.timeStamping())) {
            var authorities = authority(tsa.url() + "," + second.url());
            for (int i = 0; i < 8; i++) {
                assertThat(authorities.stamp(CONTENT)).isPresent();
            }
            assertThat(tsa.asked).hasValue(5);
            assertThat(second.asked).hasValue(8);
            assertThat(breakers.circuitBreaker("tsa-2").getState()).isEqualTo(CircuitBreaker.State.CLOSED);
        }
    }

    @Test
    void anAuthorityWithAnotherTimeIsPassedOverWhenTheNextAgreesWithUs() {
        tsa.ahead = Duration.ofMinutes(10);
        try (var second = new TestTsa(AUTHORITY.timeStamping())) {
            assertThat(authority(tsa.url() + "," + second.url()).stamp(CONTENT)).isPresent();
            assertThat(second.asked).hasValue(1);
            assertThat(watch.isOff()).isFalse();
        }
    }

    @Test
    void ourClockIsOffWhenNoAuthorityAgreesWithItAndFineAgainOnceOneDoes() {
        clock.pass(Duration.ofMinutes(-10));
        try (var second = new TestTsa(AUTHORITY.timeStamping())) {
            var authorities = authority(tsa.url() + "," + second.url());
            assertThat(authorities.stamp(CONTENT)).isEmpty();
            assertThat(watch.isOff()).isTrue();
            assertThat(watch.difference()).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(11));
            clock.pass(Duration.ofMinutes(10));
            assertThat(authorities.stamp(CONTENT)).isPresent();
            assertThat(watch.isOff()).isFalse();
        }
    }

    @Test
    void opensslAcceptsOurStamps() throws Exception {
        OtherVerifiers.opensslAccepts(authority(tsa.url()).stamp(CONTENT).orElseThrow(), CONTENT);
    }

    @Test
    void theBoundItselfIsStillFine() {
        assertThat(watch.isTooFar(Duration.ofMinutes(1))).isFalse();
        assertThat(watch.isTooFar(Duration.ofMinutes(-1))).isFalse();
        assertThat(watch.isTooFar(Duration.ofMillis(60_001))).isTrue();
        assertThat(watch.isTooFar(Duration.ofMillis(-60_001))).isTrue();
    }

    private HttpTimeStampAuthority authority(String url) {
        var properties = Settings.properties(url, AUTHORITY.anchors());
        return new HttpTimeStampAuthority(
                RestClient.builder(), breakers, check, watch, new SimpleMeterRegistry(), clock, properties);
    }
}
