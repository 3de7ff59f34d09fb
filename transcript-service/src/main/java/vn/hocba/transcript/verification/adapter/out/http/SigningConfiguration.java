package vn.hocba.transcript.verification.adapter.out.http;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.http.HttpClient;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import vn.hocba.kit.http.ServiceClients;
import vn.hocba.transcript.platform.TranscriptProperties;
import vn.hocba.transcript.verification.domain.SignatureJudge;

/** The way to signing-service. */
@Configuration(proxyBeanMethods = false)
class SigningConfiguration {

    @Bean
    SignatureJudge signatureJudge(
            ServiceClients clients, CircuitBreakerRegistry breakers, TranscriptProperties properties) {
        var http = clients.withoutToken(
                        properties.signingUrl().toString(), properties.connectTimeout(), properties.readTimeout())
                .requestFactory(factory(properties))
                .build();
        return new HttpSignatureJudge(http, breakers.circuitBreaker("signing"));
    }

    static ClientHttpRequestFactory factory(TranscriptProperties properties) {
        return ClientHttpRequestFactoryBuilder.jdk()
                .withHttpClientCustomizer(client -> client.version(HttpClient.Version.HTTP_1_1))
                .build(HttpClientSettings.defaults()
                        .withTimeouts(properties.connectTimeout(), properties.readTimeout())
                        .withRedirects(HttpRedirects.DONT_FOLLOW));
    }
}
