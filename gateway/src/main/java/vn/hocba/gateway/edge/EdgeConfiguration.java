package vn.hocba.gateway.edge;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.DispatcherType;
import java.net.URI;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.client.RestTemplate;
import vn.hocba.gateway.problem.EdgeProblem;
import vn.hocba.gateway.problem.Problems;

/** In this order: size, rate, token. What a service offers needs a token unless it is named public; pages do not. */
@Configuration(proxyBeanMethods = false)
class EdgeConfiguration {

    /** After the one that opens the observation, so that a refusal has a trace id and is counted. */
    private static final int AFTER_OBSERVATION = Ordered.HIGHEST_PRECEDENCE + 10;

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; connect-src 'self' ";

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(Problems problems, EdgeProperties properties) {
        var filter = new FilterRegistrationBean<>(new BodyLimitFilter(problems, properties.body()));
        filter.setOrder(AFTER_OBSERVATION);
        return filter;
    }

    @Bean
    FilterRegistrationBean<RateLimitFilter> rateLimitFilter(
            Problems problems, EdgeProperties properties, MeterRegistry meters) {
        var filter = new FilterRegistrationBean<>(new RateLimitFilter(problems, properties.rate(), meters));
        filter.setOrder(AFTER_OBSERVATION + 1);
        return filter;
    }

    @Bean
    JwkSetUriJwtDecoderBuilderCustomizer jwksTimeouts() {
        var factory = new SimpleClientHttpRequestFactory();
        factory.setConnectTimeout(Duration.ofSeconds(2));
        factory.setReadTimeout(Duration.ofSeconds(5));
        return builder -> builder.restOperations(new RestTemplate(factory));
    }

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            Problems problems,
            @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") URI issuer)
            throws Exception {
        http.csrf(AbstractHttpConfigurer::disable) // no cookie says who calls
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers(headers, issuer));
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                        DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(
                        HttpMethod.POST, PublicApi.VERIFICATIONS, PublicApi.VERIFICATION, PublicApi.VALIDATIONS)
                .permitAll()
                .requestMatchers(HttpMethod.GET, PublicApi.VERIFICATION)
                .permitAll()
                .requestMatchers("/api/**", "/operations/**")
                .authenticated()
                // the gateway's own pages and figures, or nothing: whatever has no route is a 404
                .anyRequest()
                .permitAll());
        http.oauth2ResourceServer(server -> server.jwt(jwt -> {})
                .authenticationEntryPoint(
                        (request, response, e) -> problems.write(request, response, EdgeProblem.UNAUTHENTICATED))
                .accessDeniedHandler(
                        (request, response, e) -> problems.write(request, response, EdgeProblem.FORBIDDEN)));
        http.addFilterBefore(new IdentityUnavailableFilter(problems), BearerTokenAuthenticationFilter.class);
        return http.build();
    }

    /** Nothing inline, nothing from elsewhere; only the console talks to the identity provider. */
    private static void headers(HeadersConfigurer<HttpSecurity> headers, URI issuer) {
        String origin = issuer.getScheme() + "://" + issuer.getRawAuthority();
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY + origin))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }
}
