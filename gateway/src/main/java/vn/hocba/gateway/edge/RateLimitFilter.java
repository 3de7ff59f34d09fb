package vn.hocba.gateway.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.hocba.gateway.problem.EdgeProblem;
import vn.hocba.gateway.problem.Problems;

/** One token bucket per client address for what may be asked without a token. */
final class RateLimitFilter extends OncePerRequestFilter {

    private static final long MOST_ADDRESSES = 200_000;

    private final Problems problems;
    private final Bandwidth bandwidth;
    private final Counter refused;
    private final Cache<String, Bucket> buckets;

    RateLimitFilter(Problems problems, EdgeProperties.Rate rate, MeterRegistry meters) {
        this.problems = problems;
        this.bandwidth = Bandwidth.builder()
                .capacity(rate.burst())
                .refillGreedy(rate.perMinute(), Duration.ofMinutes(1))
                .build();
        this.refused = Counter.builder("hocba.gateway.rate.limited")
                .description("Public requests that were refused because their address asked too often")
                .register(meters);
        // a bucket that is full again is worth as much as none
        Duration untilFull = Duration.ofMinutes(1).multipliedBy(1 + rate.burst() / rate.perMinute());
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_ADDRESSES)
                .expireAfterAccess(untilFull)
                .build();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !PublicApi.isPublic(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Bucket bucket = buckets.get(
                ClientAddress.key(request.getRemoteAddr()),
                address -> Bucket.builder().addLimit(bandwidth).build());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        refused.increment();
        long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        problems.write(request, response, EdgeProblem.RATE_LIMITED);
    }
}
