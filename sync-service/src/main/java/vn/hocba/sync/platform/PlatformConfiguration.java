package vn.hocba.sync.platform;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Randomness for waiting times, and one circuit breaker per system outside. */
@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

    private static final int WINDOW = 10;
    private static final int HALF = 50;

    @Bean
    RandomGenerator randomGenerator() {
        return RandomGenerator.getDefault();
    }

    /** Half of the last ten calls failed: leave the other side alone for a while, then try with two calls. */
    @Bean
    CircuitBreakerRegistry circuitBreakers(MeterRegistry meters, SyncProperties properties) {
        var registry = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowType(SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(WINDOW)
                .minimumNumberOfCalls(WINDOW / 2)
                .failureRateThreshold(HALF)
                .waitDurationInOpenState(properties.breakerOpen())
                .permittedNumberOfCallsInHalfOpenState(2)
                .automaticTransitionFromOpenToHalfOpenEnabled(true)
                .build());
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(registry).bindTo(meters);
        return registry;
    }
}
