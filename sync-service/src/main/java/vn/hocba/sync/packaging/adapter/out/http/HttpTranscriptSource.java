package vn.hocba.sync.packaging.adapter.out.http;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import vn.hocba.kit.http.ServiceClients;
import vn.hocba.sync.delivery.domain.DeliveryId;
import vn.hocba.sync.packaging.domain.TranscriptSource;
import vn.hocba.sync.platform.GuardedHttp;
import vn.hocba.sync.platform.GuardedHttp.Answer;
import vn.hocba.sync.platform.SyncProperties;

/** Released XML from transcript-service, asked for with this service's own token. */
@Component
class HttpTranscriptSource implements TranscriptSource {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final RestClient http;
    private final GuardedHttp guarded;

    HttpTranscriptSource(ServiceClients clients, CircuitBreakerRegistry breakers, SyncProperties properties) {
        this.http = clients.forUrl(
                        properties.transcriptUrl().toString(), properties.connectTimeout(), properties.readTimeout())
                .build();
        this.guarded = new GuardedHttp(breakers.circuitBreaker("transcript"));
    }

    @Override
    public Fetched fetch(DeliveryId id) {
        Answer answer = guarded.call(http.get()
                .uri("/internal/v1/transcripts/{id}/versions/{version}/xml", id.transcriptId(), id.version())
                .accept(MediaType.APPLICATION_XML));
        return switch (answer) {
            case Answer.Received(int status, byte[] body, var _) when status == OK -> new Fetched.Found(body);
            case Answer.Received(int status, var _, var _) when status == NOT_FOUND -> new Fetched.Missing();
            case Answer.Received(int status, var _, var _) ->
                new Fetched.Unavailable("transcript-status-" + status, Duration.ZERO);
            case Answer.Broken(String problem, Duration retryAfter) ->
                new Fetched.Unavailable("transcript-" + problem, retryAfter);
        };
    }
}
