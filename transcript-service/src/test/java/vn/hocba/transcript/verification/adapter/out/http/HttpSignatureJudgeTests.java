package vn.hocba.transcript.verification.adapter.out.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.binaryEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.client.RestClient;
import vn.hocba.transcript.platform.TranscriptProperties;
import vn.hocba.transcript.verification.domain.FileKind;
import vn.hocba.transcript.verification.domain.SignatureJudge.Judgement;
import vn.hocba.transcript.verification.domain.Verdict;

class HttpSignatureJudgeTests {

    @RegisterExtension
    static final WireMockExtension SIGNING = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private static final String VALIDATIONS = "/api/signing/v1/validations";
    private static final byte[] FILE = {'<', 'a', '/', '>', -1};

    private final CircuitBreaker breaker = CircuitBreaker.of(
            "signing",
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(4)
                    .minimumNumberOfCalls(4)
                    .build());
    private HttpSignatureJudge judge;

    @BeforeEach
    void client() {
        var settings = new TranscriptProperties(
                URI.create("http://x"),
                URI.create(SIGNING.baseUrl()),
                "s",
                1,
                1,
                Duration.ofMillis(500),
                Duration.ofMillis(300),
                1,
                1,
                Duration.ofHours(1));
        var http = RestClient.builder()
                .baseUrl(SIGNING.baseUrl())
                .requestFactory(SigningConfiguration.factory(settings))
                .build();
        judge = new HttpSignatureJudge(http, breaker);
    }

    private Judgement answered(ResponseDefinitionBuilder answer) {
        SIGNING.stubFor(post(urlEqualTo(VALIDATIONS)).willReturn(answer));
        return judge.judge(FileKind.XML, FILE);
    }

    @Test
    void readsTheVerdictItsSignaturesAndItsProblems() {
        Judgement judgement = answered(okJson("""
                {"verdict":"NOT_GENUINE","kind":"XML","fieldOfTheFuture":1,
                 "signatures":[{"role":"MANAGER","signer":"N","time":"2026-05-25T08:00:00Z","element":"data",
                                "level":"B-T","status":"BROKEN","reasonVi":"sai","reasonEn":"wrong"}],
                 "problems":[{"code":"signature.broken","vi":"Chữ ký sai","en":"Broken"}]}"""));
        assertThat(judgement).isInstanceOfSatisfying(Judgement.Judged.class, judged -> {
            assertThat(judged.verdict()).isEqualTo(Verdict.NOT_GENUINE);
            assertThat(judged.signatures()).hasSize(1);
            assertThat(judged.signatures().getFirst().status()).isEqualTo("BROKEN");
            assertThat(judged.problems().getFirst().vi()).isEqualTo("Chữ ký sai");
        });
        SIGNING.verify(postRequestedFor(urlEqualTo(VALIDATIONS))
                .withHeader("Content-Type", equalTo("application/xml"))
                .withoutHeader("Authorization")
                .withRequestBody(binaryEqualTo(FILE)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "<html>busy</html>",
                "{\"verdict\":\"MAYBE\"}",
                "{\"verdict\":\"GENUINE\"",
                "{\"verdict\":\"REPLACED\"}"
            })
    void takesRubbishForNoAnswer(String body) {
        assertThat(answered(aResponse()
                        .withStatus(200)
                        .withHeader("Content-Type", "application/json")
                        .withBody(body)))
                .isEqualTo(new Judgement.NoAnswer());
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 302, 400, 401, 404, 413, 429, 500, 502, 503})
    void takesAnyOtherStatusForNoAnswer(int status) {
        assertThat(answered(aResponse()
                        .withStatus(status)
                        .withHeader("Location", SIGNING.baseUrl() + "/elsewhere")
                        .withBody("{\"verdict\":\"NOT_GENUINE\"}")))
                .isEqualTo(new Judgement.NoAnswer());
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void takesABrokenConnectionForNoAnswer(Fault fault) {
        assertThat(answered(aResponse().withFault(fault))).isEqualTo(new Judgement.NoAnswer());
    }

    @Test
    void doesNotWaitLong() {
        long started = System.nanoTime();
        assertThat(answered(okJson("{\"verdict\":\"GENUINE\"}").withFixedDelay(5000)))
                .isEqualTo(new Judgement.NoAnswer());
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void asksNobodyWhileTheBreakerIsOpen() {
        for (int i = 0; i < 4; i++) {
            answered(aResponse().withStatus(503));
        }
        assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.OPEN);
        SIGNING.resetRequests();
        assertThat(answered(okJson("{\"verdict\":\"GENUINE\"}"))).isEqualTo(new Judgement.NoAnswer());
        SIGNING.verify(0, postRequestedFor(urlEqualTo(VALIDATIONS)));
        breaker.transitionToClosedState();
        assertThat(answered(okJson("{\"verdict\":\"GENUINE\"}"))).isInstanceOf(Judgement.Judged.class);
    }
}
