package vn.hocba.kit.http;

import java.time.Duration;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestClient;

/** Clients for other systems: always with time-outs, never following a redirect. */
public final class ServiceClients {

    private final RestClient.Builder builder;
    private final ServiceTokens tokens;

    ServiceClients(RestClient.Builder builder, ServiceTokens tokens) {
        this.builder = builder;
        this.tokens = tokens;
    }

    /** A service of this platform, called with this service's own token. */
    public RestClient.Builder forUrl(String baseUrl, Duration connect, Duration read) {
        return withoutToken(baseUrl, connect, read).requestInterceptor((request, body, execution) -> {
            if (!request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)) {
                request.getHeaders().setBearerAuth(tokens.bearer());
            }
            var response = execution.execute(request, body);
            if (response.getStatusCode().value() == 401) {
                tokens.renew();
            }
            return response;
        });
    }

    /** A system outside, called without a token. */
    public RestClient.Builder withoutToken(String baseUrl, Duration connect, Duration read) {
        return builder.clone().baseUrl(baseUrl).requestFactory(factory(connect, read));
    }

    static org.springframework.http.client.ClientHttpRequestFactory factory(Duration connect, Duration read) {
        return ClientHttpRequestFactoryBuilder.jdk()
                .build(HttpClientSettings.defaults()
                        .withTimeouts(connect, read)
                        .withRedirects(HttpRedirects.DONT_FOLLOW));
    }
}
