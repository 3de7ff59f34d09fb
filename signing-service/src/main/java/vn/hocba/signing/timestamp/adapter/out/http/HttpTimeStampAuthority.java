package vn.hocba.signing.timestamp.adapter.out.http;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.math.BigInteger;
import java.net.http.HttpClient;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import vn.hocba.signing.platform.SigningProperties;
import vn.hocba.signing.timestamp.application.CheckTimeStamp;
import vn.hocba.signing.timestamp.domain.StampCheck;
import vn.hocba.signing.timestamp.domain.TimeStampAuthority;

/** RFC 3161 over HTTP. A stamp that does not stand our own check counts as no answer, so a bad authority is left alone, too. */
@Component
class HttpTimeStampAuthority implements TimeStampAuthority {

    private static final Logger LOG = LoggerFactory.getLogger(HttpTimeStampAuthority.class);
    private static final int LARGEST_ANSWER = 64 * 1024;
    private static final int NONCE_BITS = 64;
    private static final int OK = 200;
    private static final MediaType QUERY = MediaType.parseMediaType("application/timestamp-query");
    private static final MediaType REPLY = MediaType.parseMediaType("application/timestamp-reply");

    private final RestClient http;
    private final CircuitBreaker breaker;
    private final CheckTimeStamp check;
    private final SecureRandom random = new SecureRandom();

    HttpTimeStampAuthority(
            RestClient.Builder builder,
            CircuitBreakerRegistry breakers,
            CheckTimeStamp check,
            SigningProperties properties) {
        this.http = builder.clone()
                .baseUrl(properties.tsaUrl().toString())
                .requestFactory(factory(properties))
                .build();
        this.breaker = breakers.circuitBreaker("tsa");
        this.check = check;
    }

    @Override
    public Optional<byte[]> stamp(byte[] content) {
        if (!breaker.tryAcquirePermission()) {
            return Optional.empty();
        }
        long started = System.nanoTime();
        try {
            byte[] token = ask(content);
            if (!(check.handle(token, content) instanceof StampCheck.Valid)) {
                throw new IOException("not a stamp that can be trusted");
            }
            breaker.onSuccess(System.nanoTime() - started, TimeUnit.NANOSECONDS);
            return Optional.of(token);
        } catch (RestClientException | TSPException | IOException | IllegalArgumentException e) {
            LOG.debug("No time stamp: {}", e.getClass().getSimpleName());
            breaker.onError(System.nanoTime() - started, TimeUnit.NANOSECONDS, e);
            return Optional.empty();
        }
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

    private static ClientHttpRequestFactory factory(SigningProperties properties) {
        return ClientHttpRequestFactoryBuilder.jdk()
                .withHttpClientCustomizer(client -> client.version(HttpClient.Version.HTTP_1_1))
                .build(HttpClientSettings.defaults()
                        .withTimeouts(properties.connectTimeout(), properties.readTimeout())
                        .withRedirects(HttpRedirects.DONT_FOLLOW));
    }
}
