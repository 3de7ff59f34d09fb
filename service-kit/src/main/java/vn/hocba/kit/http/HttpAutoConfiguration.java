package vn.hocba.kit.http;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.web.client.RestClient;
import vn.hocba.kit.problem.ProblemWriter;

/** Body limits in front of everything; clients for other services. */
@AutoConfiguration(
        afterName = {
            "vn.hocba.kit.problem.ProblemAutoConfiguration",
            "vn.hocba.kit.ids.IdsAutoConfiguration",
            "org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration"
        })
@EnableConfigurationProperties({HttpProperties.class, ClientProperties.class})
class HttpAutoConfiguration {

    /** Before security (-100): nothing large is read for anybody. After tracing, so that the refusal has a trace id. */
    private static final int BODY_LIMIT_ORDER = -200;

    @Bean
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(ProblemWriter problems, HttpProperties properties) {
        var registration = new FilterRegistrationBean<>(new BodyLimitFilter(problems, properties));
        registration.setOrder(BODY_LIMIT_ORDER);
        return registration;
    }

    @Bean
    @ConditionalOnMissingBean
    ServiceTokens serviceTokens(
            RestClient.Builder builder,
            @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer,
            ClientProperties client,
            Clock clock) {
        RestClient http = builder.clone()
                .requestFactory(ServiceClients.factory(Duration.ofSeconds(2), Duration.ofSeconds(10)))
                .build();
        return new ServiceTokens(http, issuer, client, clock);
    }

    @Bean
    @ConditionalOnMissingBean
    ServiceClients serviceClients(RestClient.Builder builder, ServiceTokens tokens) {
        return new ServiceClients(builder, tokens);
    }
}
