package vn.hocba.signing.trust.adapter.out.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocba.signing.sample.Identity;
import vn.hocba.signing.sample.MovingClock;
import vn.hocba.signing.sample.TestAuthority;
import vn.hocba.signing.sample.TestAuthority.Order;
import vn.hocba.signing.trust.domain.Revocation.Status;
import vn.hocba.signing.trust.domain.StatusProof;
import vn.hocba.signing.trust.domain.StatusProofs;

class OcspTests {

    private static final TestAuthority AUTHORITY = TestAuthority.shared();
    private static final Identity RESPONDER = AUTHORITY.responder();

    private final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());
    private final MovingClock clock = new MovingClock(Instant.now().truncatedTo(ChronoUnit.SECONDS));
    private HttpRevocation revocation;
    private X509Certificate certificate;

    @BeforeEach
    void start() {
        server.start();
        revocation = HttpRevocationTests.revocation(clock);
        certificate = AUTHORITY
                .issue(Order.any().ocsp(server.baseUrl() + "/ocsp").crl(server.baseUrl() + "/list"))
                .certificate();
        server.stubFor(get("/list").willReturn(aResponse().withStatus(500)));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void theResponderIsAskedFirstAndItsAnswerKept() {
        answer(RESPONDER, Optional.empty());
        assertThat(status()).isEqualTo(new Status.Good());
        assertThat(status()).isEqualTo(new Status.Good());
        server.verify(1, postRequestedFor(urlEqualTo("/ocsp")));
        assertThat(revocation.proof(certificate, AUTHORITY.issuing()))
                .isInstanceOfSatisfying(
                        StatusProofs.Answer.Proof.class,
                        one -> assertThat(one.proof().kind()).isEqualTo(StatusProof.Kind.OCSP));
    }

    @Test
    void whatItSaysIsRevokedIsRevoked() {
        answer(RESPONDER, Optional.of(clock.instant().minusSeconds(60)));
        assertThat(status()).isEqualTo(new Status.Revoked(clock.instant().minusSeconds(60)));
    }

    @Test
    void theIssuerMayAnswerItself() {
        answer(AUTHORITY.issuingIdentity(), Optional.empty());
        assertThat(status()).isEqualTo(new Status.Good());
    }

    @Test
    void theListIsAskedWhenTheResponderIsAway() {
        server.stubFor(post("/ocsp").willReturn(aResponse().withStatus(503)));
        server.stubFor(get("/list")
                .willReturn(aResponse()
                        .withBody(AUTHORITY.revocationList(clock.instant().plusSeconds(600), certificate))));
        assertThat(status()).isEqualTo(new Status.Revoked(Instant.EPOCH));
        status();
        server.verify(1, postRequestedFor(urlEqualTo("/ocsp")));
    }

    @Test
    void nobodyKnowsWhenNeitherAnswers() {
        server.stubFor(post("/ocsp").willReturn(aResponse().withStatus(503)));
        assertThat(status()).isEqualTo(new Status.Unknown());
        assertThat(revocation.proof(certificate, AUTHORITY.issuing())).isEqualTo(new StatusProofs.Answer.None());
    }

    @Test
    void whoMayNotAnswerSaysNothing() {
        answer(AUTHORITY.person("079185000001", "Người lạ"), Optional.empty());
        assertThat(status()).isEqualTo(new Status.Unknown());
    }

    @Test
    void anAnswerAboutSomebodyElseSaysNothing() {
        X509Certificate other = AUTHORITY.issue(Order.any()).certificate();
        answer(AUTHORITY.ocsp(RESPONDER, other, clock.instant(), Duration.ofHours(1), Optional.empty()));
        assertThat(status()).isEqualTo(new Status.Unknown());
    }

    @Test
    void anOldAnswerOrNonsenseSaysNothing() {
        answer(AUTHORITY.ocsp(
                RESPONDER, certificate, clock.instant().minusSeconds(7200), Duration.ofHours(1), Optional.empty()));
        assertThat(status()).isEqualTo(new Status.Unknown());
        clock.pass(Duration.ofMinutes(6));
        answer("nonsense".getBytes(StandardCharsets.US_ASCII));
        assertThat(status()).isEqualTo(new Status.Unknown());
    }

    @Test
    void aResponderThatIsStillAwayIsLeftAloneAgain() {
        server.stubFor(post("/ocsp").willReturn(aResponse().withStatus(503)));
        status();
        clock.pass(Duration.ofMinutes(6));
        status();
        status();
        server.verify(2, postRequestedFor(urlEqualTo("/ocsp")));
    }

    @Test
    void anOddCertificateDoesNotSilenceItsResponderForOthers() {
        X509Certificate odd =
                AUTHORITY.issue(Order.any().ocsp(server.baseUrl() + "/ocsp")).certificate();
        answer(RESPONDER, Optional.empty());
        assertThat(revocation.of(odd, AUTHORITY.issuing())).isEqualTo(new Status.Unknown());
        assertThat(revocation.of(odd, AUTHORITY.issuing())).isEqualTo(new Status.Unknown());
        server.verify(1, postRequestedFor(urlEqualTo("/ocsp")));
        assertThat(status()).isEqualTo(new Status.Good());
    }

    @Test
    void anAnswerThatNamesNoNextOneCountsForMinutes() {
        answer(AUTHORITY.ocsp(RESPONDER, certificate, clock.instant(), Duration.ZERO, Optional.empty()));
        assertThat(status()).isEqualTo(new Status.Good());
        clock.pass(Duration.ofMinutes(6));
        assertThat(status()).isEqualTo(new Status.Unknown());
    }

    @ParameterizedTest
    @CsvSource({"RSA,4096", "EC,256"})
    void theDelegatesKeyNeedNotBeOfTheIssuersKind(String algorithm, int bits) {
        var other = new TestAuthority("Other " + algorithm, algorithm, bits);
        certificate = other.issue(Order.any().ocsp(server.baseUrl() + "/ocsp")).certificate();
        answer(other.ocsp(other.responder(), certificate, clock.instant(), Duration.ofHours(1), Optional.empty()));
        assertThat(revocation.of(certificate, other.issuing())).isEqualTo(new Status.Good());
    }

    private Status status() {
        return revocation.of(certificate, AUTHORITY.issuing());
    }

    private void answer(Identity by, Optional<Instant> revoked) {
        answer(AUTHORITY.ocsp(by, certificate, clock.instant(), Duration.ofHours(1), revoked));
    }

    private void answer(byte[] der) {
        server.stubFor(post("/ocsp").willReturn(aResponse().withBody(der)));
    }
}
