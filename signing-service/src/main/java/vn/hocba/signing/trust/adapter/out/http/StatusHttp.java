package vn.hocba.signing.trust.adapter.out.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks authorities over HTTP, for a bounded time and a bounded answer. */
@Component
class StatusHttp {

    private static final Logger LOG = LoggerFactory.getLogger(StatusHttp.class);
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration READ = Duration.ofSeconds(2);
    private static final int LARGEST_LIST = 20 * 1024 * 1024;
    private static final int LARGEST_ANSWER = 64 * 1024;
    private static final int OK = 200;
    private static final MediaType QUERY = MediaType.parseMediaType("application/ocsp-request");
    private static final MediaType REPLY = MediaType.parseMediaType("application/ocsp-response");

    private final RestClient http;

    StatusHttp(RestClient.Builder builder) {
        this.http = builder.clone()
                .requestFactory(ClientHttpRequestFactoryBuilder.jdk()
                        .withHttpClientCustomizer(client -> client.version(HttpClient.Version.HTTP_1_1))
                        .build(HttpClientSettings.defaults()
                                .withTimeouts(CONNECT, READ)
                                .withRedirects(HttpRedirects.DONT_FOLLOW)))
                .build();
    }

    Optional<byte[]> list(URI address) {
        return answer(http.get().uri(address), LARGEST_LIST);
    }

    Optional<byte[]> ocsp(URI address, byte[] request) {
        return answer(http.post().uri(address).contentType(QUERY).accept(REPLY).body(request), LARGEST_ANSWER);
    }

    private static Optional<byte[]> answer(RestClient.RequestHeadersSpec<?> request, int largest) {
        try {
            return Optional.of(request.exchangeForRequiredValue((_, response) -> bytes(response, largest), true))
                    .filter(bytes -> bytes.length > 0);
        } catch (RestClientException e) {
            LOG.debug("An authority does not answer: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static byte[] bytes(ClientHttpResponse response, int largest) throws java.io.IOException {
        return response.getStatusCode().value() == OK ? response.getBody().readNBytes(largest) : new byte[0];
    }
}
