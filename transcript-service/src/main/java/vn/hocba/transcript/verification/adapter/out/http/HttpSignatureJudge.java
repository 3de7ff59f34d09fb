package vn.hocba.transcript.verification.adapter.out.http;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.hocba.transcript.verification.domain.FileKind;
import vn.hocba.transcript.verification.domain.SignatureJudge;

/** Asks signing-service, for a bounded time; whatever goes wrong on the way is no answer, never a verdict. */
class HttpSignatureJudge implements SignatureJudge {

    private static final Logger LOG = LoggerFactory.getLogger(HttpSignatureJudge.class);
    private static final int LARGEST_ANSWER = 1024 * 1024;
    private static final int OK = 200;

    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final RestClient http;
    private final CircuitBreaker breaker;

    HttpSignatureJudge(RestClient http, CircuitBreaker breaker) {
        this.http = http;
        this.breaker = breaker;
    }

    @Override
    public Judgement judge(FileKind kind, byte[] file) {
        if (!breaker.tryAcquirePermission()) {
            return new Judgement.NoAnswer();
        }
        long started = System.nanoTime();
        try {
            Judgement judgement = ask(kind, file);
            if (judgement instanceof Judgement.Judged) {
                breaker.onSuccess(System.nanoTime() - started, TimeUnit.NANOSECONDS);
            } else {
                failed(started, "no verdict");
            }
            return judgement;
        } catch (RestClientException | JacksonException e) {
            LOG.warn("signing-service did not judge a file: {}", e.getClass().getSimpleName());
            failed(started, "no answer");
            return new Judgement.NoAnswer();
        }
    }

    private Judgement ask(FileKind kind, byte[] file) {
        return http.post()
                .uri("/api/signing/v1/validations")
                .contentType(kind == FileKind.PDF ? MediaType.APPLICATION_PDF : MediaType.APPLICATION_XML)
                .accept(MediaType.APPLICATION_JSON)
                .body(file)
                .exchangeForRequiredValue(
                        (_, response) -> response.getStatusCode().value() == OK
                                ? read(response.getBody().readNBytes(LARGEST_ANSWER))
                                : new Judgement.NoAnswer(),
                        true);
    }

    private Judgement read(byte[] answer) {
        ValidationAnswer read = json.readValue(answer, ValidationAnswer.class);
        return read == null
                ? new Judgement.NoAnswer()
                : read.toJudged().<Judgement>map(judged -> judged).orElseGet(Judgement.NoAnswer::new);
    }

    private void failed(long started, String problem) {
        breaker.onError(System.nanoTime() - started, TimeUnit.NANOSECONDS, new IOException(problem));
    }
}
