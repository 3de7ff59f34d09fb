package vn.hocba.kit.security;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.hocba.kit.problem.CommonProblem;
import vn.hocba.kit.problem.ProblemWriter;

/**
 * Every service verifies the token itself; what is not named public needs one.
 *
 * <p>The issuer is asked for its keys at the first token, so a service starts while the identity provider is away.
 */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration"
        },
        afterName = "vn.hocba.kit.problem.ProblemAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(AccessProperties.class)
@EnableWebSecurity
@EnableMethodSecurity
class ResourceServerAutoConfiguration {

    private static final List<String> OPEN = List.of(
            "/actuator/health/**", "/actuator/info", "/actuator/prometheus", "/v3/api-docs/**", "/v3/api-docs.yaml");

    @Bean
    @ConditionalOnMissingBean
    JwtAuthenticationConverter jwtAuthenticationConverter() {
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(Callers::authorities);
        return converter;
    }

    @Bean
    JwkSetUriJwtDecoderBuilderCustomizer jwksTimeouts() {
        var factory = new SimpleClientHttpRequestFactory();
        factory.setConnectTimeout(Duration.ofSeconds(2));
        factory.setReadTimeout(Duration.ofSeconds(5));
        return builder -> builder.restOperations(new RestTemplate(factory));
    }

    /** An observation for every filter of every request tells nobody anything, and costs even where it is switched off. */
    @Bean
    @ConditionalOnMissingBean
    SecurityObservationSettings noSecurityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @ConditionalOnMissingBean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            AccessProperties access,
            ProblemWriter problems,
            JwtAuthenticationConverter converter,
            JwtDecoder decoder,
            Clock clock)
            throws Exception {
        String[] open =
                Stream.concat(OPEN.stream(), access.publicPaths().stream()).toArray(String[]::new);
        http.csrf(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                        jakarta.servlet.DispatcherType.ERROR, jakarta.servlet.DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(open)
                .permitAll()
                .requestMatchers("/actuator/**")
                .hasAnyRole("DEPARTMENT_OFFICER", "SYSTEM")
                .anyRequest()
                .authenticated());
        http.oauth2ResourceServer(server -> server.jwt(
                        jwt -> jwt.decoder(new RememberedTokens(decoder, clock)).jwtAuthenticationConverter(converter))
                .authenticationEntryPoint((request, response, e) -> {
                    response.setHeader("WWW-Authenticate", "Bearer");
                    problems.write(request, response, CommonProblem.UNAUTHENTICATED);
                })
                .accessDeniedHandler(
                        (request, response, e) -> problems.write(request, response, CommonProblem.FORBIDDEN)));
        http.exceptionHandling(handling -> handling.authenticationEntryPoint((request, response, e) -> {
                    response.setHeader("WWW-Authenticate", "Bearer");
                    problems.write(request, response, CommonProblem.UNAUTHENTICATED);
                })
                .accessDeniedHandler(
                        (request, response, e) -> problems.write(request, response, CommonProblem.FORBIDDEN)));
        http.addFilterBefore(new IdentityUnavailableFilter(problems), BearerTokenAuthenticationFilter.class);
        return http.build();
    }

    @Bean
    WebMvcConfigurer callerArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgumentResolver());
            }
        };
    }
}
