package vn.hocba.signing.trust.adapter.out.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClient;
import vn.hocba.signing.sample.MovingClock;
import vn.hocba.signing.sample.TestAuthority;
import vn.hocba.signing.sample.TestAuthority.Order;
import vn.hocba.signing.trust.domain.Revocation.Status;

class HttpRevocationTests {

    private static final TestAuthority AUTHORITY = TestAuthority.shared();
    private static final String PATH = "/issuing.crl";

    private final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());
    private final MovingClock clock = new MovingClock(Instant.now());
    private HttpRevocation revocation;
    private X509Certificate certificate;

    @BeforeEach
    void start() {
        server.start();
        revocation = revocation(clock);
        certificate = AUTHORITY.issue(Order.any().crl(server.baseUrl() + PATH)).certificate();
    }

    static HttpRevocation revocation(Clock clock) {
        var http = new StatusHttp(RestClient.builder());
        return new HttpRevocation(new OcspAnswers(http, clock), new RevocationLists(http, clock));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void whatIsNotOnTheListIsGood() {
        answer(list(Duration.ofHours(1)));
        assertThat(status()).isEqualTo(new Status.Good());
    }

    @Test
    void whatIsOnTheListIsRevoked() {
        answer(list(Duration.ofHours(1), certificate));
        assertThat(status()).isEqualTo(new Status.Revoked(Instant.EPOCH));
    }

    @Test
    void aListIsKeptForAWhile() {
        answer(list(Duration.ofHours(1)));
        status();
        status();
        server.verify(1, getRequestedFor(urlEqualTo(PATH)));
        clock.pass(Duration.ofMinutes(5));
        answer(list(Duration.ofHours(1), certificate));
        assertThat(status()).isEqualTo(new Status.Revoked(Instant.EPOCH));
    }

    @Test
    void anAuthorityThatIsAwayIsNotAskedAllTheTime() {
        server.stubFor(get(PATH).willReturn(aResponse().withStatus(500)));
        assertThat(status()).isEqualTo(new Status.Unknown());
        assertThat(status()).isEqualTo(new Status.Unknown());
        server.verify(1, getRequestedFor(urlEqualTo(PATH)));
    }

    @Test
    void aListThatCannotBeRenewedServesUntilItIsOver() {
        answer(list(Duration.ofMinutes(7), certificate));
        status();
        server.stubFor(get(PATH).willReturn(aResponse().withStatus(500)));
        clock.pass(Duration.ofMinutes(6));
        assertThat(status()).isEqualTo(new Status.Revoked(Instant.EPOCH));
        clock.pass(Duration.ofMinutes(2));
        assertThat(status()).isEqualTo(new Status.Unknown());
    }

    @Test
    void nobodyWaitsLong() {
        server.stubFor(get(PATH).willReturn(answerOf(list(Duration.ofHours(1))).withFixedDelay(10_000)));
        long started = System.nanoTime();
        assertThat(status()).isEqualTo(new Status.Unknown());
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void somebodyElsesListSaysNothing() {
        answer(new TestAuthority("Foreign").revocationList(Instant.now().plusSeconds(60), certificate));
        assertThat(status()).isEqualTo(new Status.Unknown());
        answer("garbage".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        clock.pass(Duration.ofMinutes(5));
        assertThat(status()).isEqualTo(new Status.Unknown());
    }

    @Test
    void withoutAnAddressNobodyIsAsked() {
        X509Certificate without = AUTHORITY.issue(Order.any()).certificate();
        assertThat(revocation.of(without, AUTHORITY.issuing())).isEqualTo(new Status.NotOffered());
        X509Certificate odd =
                AUTHORITY.issue(Order.any().crl("file:///etc/hostname")).certificate();
        assertThat(revocation.of(odd, AUTHORITY.issuing())).isEqualTo(new Status.NotOffered());
    }

    private Status status() {
        return revocation.of(certificate, AUTHORITY.issuing());
    }

    private void answer(byte[] list) {
        server.stubFor(get(PATH).willReturn(answerOf(list)));
    }

    private static ResponseDefinitionBuilder answerOf(byte[] list) {
        return aResponse().withHeader("Content-Type", "application/pkix-crl").withBody(list);
    }

    private byte[] list(Duration valid, X509Certificate... revoked) {
        return AUTHORITY.revocationList(clock.instant().plus(valid), revoked);
    }
}
