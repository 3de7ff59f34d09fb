package vn.hocba.gateway.routing;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.preserveHostHeader;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.setPath;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.GET;
import static org.springframework.web.servlet.function.RequestPredicates.methods;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import vn.hocba.gateway.problem.Problems;

/**
 * {@code /api/<service>/**} to each service, its API document, and for the department's officers its dead letters. Nothing
 * else of a service has a route: not {@code /internal}, not the rest of {@code /actuator}.
 */
@Configuration(proxyBeanMethods = false)
class Routes {

    private static final String DEAD_LETTERS = "/actuator/deadletters";
    private static final String TOPIC = "{topic:[a-z]+[.][a-z-]+[.]v[0-9]+}";
    private static final int CALLS = 20;
    private static final int CALLS_AT_LEAST = 5;
    private static final int CALLS_ON_TRIAL = 3;

    private final CircuitBreakerRegistry breakers;
    private final RoutingProperties properties;
    private final Problems problems;
    private final MeterRegistry meters;

    Routes(CircuitBreakerRegistry breakers, RoutingProperties properties, Problems problems, MeterRegistry meters) {
        this.breakers = breakers;
        this.properties = properties;
        this.problems = problems;
        this.meters = meters;
    }

    @Bean
    RouterFunction<ServerResponse> serviceRoutes() {
        RouterFunctions.Builder routes = RouterFunctions.route();
        properties.sorted().forEach((service, address) -> {
            var call = new ServiceCall(service, breaker(service), problems, meters);
            routes.add(api(service, address, call))
                    .add(document(service, address, call))
                    .add(deadLetters(service, address, call))
                    .add(deadLettersOfTopic(service, address, call));
        });
        return routes.build();
    }

    private static RouterFunction<ServerResponse> api(String service, URI address, ServiceCall call) {
        return route(service)
                .route(path("/api/" + service + "/**"), http())
                .before(uri(address))
                .filter(call)
                .build();
    }

    private static RouterFunction<ServerResponse> document(String service, URI address, ServiceCall call) {
        return route(service + "-document")
                .route(GET("/docs/openapi/" + service), http())
                .before(uri(address))
                .before(setPath("/v3/api-docs"))
                // the document names the server by the host it is asked for: the gateway, not the service
                .before(preserveHostHeader())
                .filter(call)
                .build();
    }

    /** Whether the caller may, the service says. */
    private static RouterFunction<ServerResponse> deadLetters(String service, URI address, ServiceCall call) {
        return route(service + "-dead-letters")
                .route(GET("/operations/" + service + "/dead-letters"), http())
                .before(uri(address))
                .before(setPath(DEAD_LETTERS))
                .filter(call)
                .build();
    }

    private static RouterFunction<ServerResponse> deadLettersOfTopic(String service, URI address, ServiceCall call) {
        return route(service + "-dead-letters-of-topic")
                .route(
                        path("/operations/" + service + "/dead-letters/" + TOPIC)
                                .and(methods(HttpMethod.GET, HttpMethod.POST, HttpMethod.DELETE)),
                        http())
                .before(uri(address))
                .before(setPath(DEAD_LETTERS + "/{topic}"))
                .filter(call)
                .build();
    }

    private CircuitBreaker breaker(String service) {
        return breakers.circuitBreaker(
                service,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(CALLS)
                        .minimumNumberOfCalls(CALLS_AT_LEAST)
                        .permittedNumberOfCallsInHalfOpenState(CALLS_ON_TRIAL)
                        .waitDurationInOpenState(properties.breakerOpen())
                        .build());
    }
}
