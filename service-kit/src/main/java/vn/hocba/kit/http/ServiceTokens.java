package vn.hocba.kit.http;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** Access tokens of this service's own account (client credentials), kept until shortly before they expire. */
public final class ServiceTokens {

    private static final Duration MARGIN = Duration.ofSeconds(30);

    private record Token(String value, Instant renewAt) {}

    private final RestClient http;
    private final String issuer;
    private final ClientProperties client;
    private final Clock clock;
    private final ReentrantLock renewing = new ReentrantLock();
    private volatile @Nullable Token token;

    ServiceTokens(RestClient http, String issuer, ClientProperties client, Clock clock) {
        this.http = http;
        this.issuer = issuer;
        this.client = client;
        this.clock = clock;
    }

    /** A token that is valid now. */
    public String bearer() {
        Token known = token;
        if (known != null && clock.instant().isBefore(known.renewAt())) {
            return known.value();
        }
        renewing.lock();
        try {
            Token meanwhile = token;
            if (meanwhile != null && clock.instant().isBefore(meanwhile.renewAt())) {
                return meanwhile.value();
            }
            Token fresh = request();
            token = fresh;
            return fresh.value();
        } finally {
            renewing.unlock();
        }
    }

    /** Forget the token: the other side refused it. */
    public void renew() {
        token = null;
    }

    private Token request() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        Map<?, ?> answer = http.post()
                .uri(endpoint())
                .headers(headers -> headers.setBasicAuth(client.id(), client.secret(), StandardCharsets.UTF_8))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .body(Map.class);
        if (answer == null || !(answer.get("access_token") instanceof String value)) {
            throw new ResourceAccessException("The identity provider gave no access token");
        }
        long seconds = answer.get("expires_in") instanceof Number number ? number.longValue() : 60;
        return new Token(value, clock.instant().plusSeconds(seconds).minus(MARGIN));
    }

    private String endpoint() {
        Map<?, ?> metadata = http.get()
                .uri(issuer + "/.well-known/openid-configuration")
                .retrieve()
                .body(Map.class);
        if (metadata == null || !(metadata.get("token_endpoint") instanceof String endpoint)) {
            throw new ResourceAccessException("The identity provider names no token endpoint");
        }
        return endpoint;
    }
}
