package vn.hocba.signing.timestamp.adapter.out.http;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import vn.hocba.signing.timestamp.application.CheckTimeStamp;
import vn.hocba.signing.timestamp.domain.ClockWatch;
import vn.hocba.signing.timestamp.domain.StampCheck;

/**
 * One authority over HTTP (RFC 3161). A stamp that does not stand our own check counts as no answer, and so does one whose time
 * is too far from ours: a bad authority is left alone, too.
 */
final class TimeStampClient {

    /** What an authority had to say. */
    sealed interface Answer {

        /** A stamp; the difference is how much its clock is ahead of ours. */
        @SuppressWarnings("ArrayRecordComponent") // carried, never compared
        record Stamp(byte[] token, Duration difference) implements Answer {}

        /** Its clock and ours are too far apart; which of them is wrong, others may say. */
        record Stray(Duration difference) implements Answer {}

        /** Nothing that can be used, or it is left alone. */
        record None() implements Answer {}
    }

    private static final Logger LOG = LoggerFactory.getLogger(TimeStampClient.class);
    private static final int LARGEST_ANSWER = 64 * 1024;
    private static final int NONCE_BITS = 64;
    private static final int OK = 200;
    private static final MediaType QUERY = MediaType.parseMediaType("application/timestamp-query");
    private static final MediaType REPLY = MediaType.parseMediaType("application/timestamp-reply");

    private final RestClient http;
    private final CircuitBreaker breaker;
    private final CheckTimeStamp check;
    private final ClockWatch watch;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    TimeStampClient(RestClient http, CircuitBreaker breaker, CheckTimeStamp check, ClockWatch watch, Clock clock) {
        this.http = http;
        this.breaker = breaker;
        this.check = check;
        this.watch = watch;
        this.clock = clock;
    }

    /** The name of its breaker, which is also what meters call it. */
    String name() {
        return breaker.getName();
    }

    Answer stamp(byte[] content) {
        if (!breaker.tryAcquirePermission()) {
            return new Answer.None();
        }
        long started = System.nanoTime();
        Instant asked = clock.instant();
        try {
            byte[] token = ask(content);
            if (!(check.handle(token, content) instanceof StampCheck.Valid(Instant time))) {
                throw new IOException("not a stamp that can be trusted");
            }
            Duration difference = difference(asked, time, clock.instant());
            if (watch.isTooFar(difference)) {
                breaker.onError(System.nanoTime() - started, TimeUnit.NANOSECONDS, new IOException("another time"));
                return new Answer.Stray(difference);
            }
            breaker.onSuccess(System.nanoTime() - started, TimeUnit.NANOSECONDS);
            return new Answer.Stamp(token, difference);
        } catch (RestClientException | TSPException | IOException | IllegalArgumentException e) {
            LOG.debug("No time stamp: {}", e.getClass().getSimpleName());
            breaker.onError(System.nanoTime() - started, TimeUnit.NANOSECONDS, e);
            return new Answer.None();
        }
    }

    /** None while the authority's time lies between asking and being answered: a slow answer is no wrong clock. */
    private static Duration difference(Instant asked, Instant stamped, Instant answered) {
        if (stamped.isAfter(answered)) {
            return Duration.between(answered, stamped);
        }
        return stamped.isBefore(asked) ? Duration.between(asked, stamped) : Duration.ZERO;
    }

    private byte[] ask(byte[] content) throws TSPException, IOException {
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        TimeStampRequest request = generator.generate(
                NISTObjectIdentifiers.id_sha256, sha256(content), new BigInteger(NONCE_BITS, random));
        byte[] answer = http.post()
                .contentType(QUERY)
                .accept(REPLY)
                .body(request.getEncoded())
                .exchangeForRequiredValue(
                        (_, response) -> response.getStatusCode().value() == OK
                                ? response.getBody().readNBytes(LARGEST_ANSWER)
                                : new byte[0],
                        true);
        if (answer.length == 0) {
            throw new IOException("no answer");
        }
        var reply = new TimeStampResponse(answer);
        reply.validate(request);
        TimeStampToken token = reply.getTimeStampToken();
        if (token == null) {
            throw new TSPException("the authority refused");
        }
        return token.getEncoded();
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
