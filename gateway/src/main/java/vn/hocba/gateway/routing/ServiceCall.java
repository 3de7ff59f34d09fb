package vn.hocba.gateway.routing;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.hocba.gateway.edge.ClientBody;
import vn.hocba.gateway.problem.EdgeProblem;
import vn.hocba.gateway.problem.Problems;

/**
 * One request to one service: not sent while the service is known to fail, counted by how it ended, and answered with a
 * problem when the service gives no answer of its own. What the client spoiled is not the service's failure.
 */
final class ServiceCall implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceCall.class);

    private final String service;
    private final CircuitBreaker breaker;
    private final Problems problems;
    private final MeterRegistry meters;

    ServiceCall(String service, CircuitBreaker breaker, Problems problems, MeterRegistry meters) {
        this.service = service;
        this.breaker = breaker;
        this.problems = problems;
        this.meters = meters;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        long start = breaker.getCurrentTimestamp();
        if (!breaker.tryAcquirePermission()) {
            count(Outcome.OPEN, start);
            return problem(EdgeProblem.UNAVAILABLE);
        }
        boolean judged = false;
        try {
            ServerResponse answer = next.handle(request);
            boolean strange = answer.statusCode().is5xxServerError() && !isProblem(answer);
            if (strange) {
                close(request);
                failed(start, new StrangeAnswerException(answer.statusCode().value()));
            } else {
                breaker.onSuccess(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit());
            }
            judged = true;
            count(outcome(answer.statusCode().value()), start);
            return strange ? problem(EdgeProblem.ofStatus(answer.statusCode().value())) : answer;
        } catch (ResourceAccessException e) {
            EdgeProblem problem = problem(request, e);
            Outcome outcome = outcome(problem);
            if (outcome != Outcome.CLIENT) {
                failed(start, e);
                judged = true;
            }
            count(outcome, start);
            return problem(problem);
        } finally {
            if (!judged) {
                breaker.releasePermission();
            }
        }
    }

    private void failed(long start, Exception e) {
        breaker.onError(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit(), e);
        Throwable cause = e.getCause() == null ? e : e.getCause();
        LOG.warn("{} gives no answer: {}", service, cause.getClass().getSimpleName());
    }

    private void count(Outcome outcome, long start) {
        long elapsed = breaker.getTimestampUnit().toNanos(breaker.getCurrentTimestamp() - start);
        Timer.builder("hocba.gateway.requests")
                .description("Time until a service began to answer, or was given up")
                .tag("service", service)
                .tag("outcome", outcome.tag())
                .register(meters)
                .record(elapsed, TimeUnit.NANOSECONDS);
    }

    /** The services answer every failure of theirs with a problem; anything else comes from something in between. */
    private static boolean isProblem(ServerResponse answer) {
        MediaType type = answer.headers().getContentType();
        return type != null && type.isCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private static void close(ServerRequest request) {
        ClientHttpResponse unread = MvcUtils.getAttribute(request, MvcUtils.CLIENT_RESPONSE_ATTR);
        if (unread != null) {
            unread.close();
        }
    }

    private ServerResponse problem(EdgeProblem problem) {
        return ServerResponse.status(problem.status()).build((request, response) -> {
            problems.write(request, response, problem);
            return null;
        });
    }

    private static EdgeProblem problem(ServerRequest request, ResourceAccessException e) {
        Optional<ClientBody> body = ClientBody.of(request.servletRequest());
        ClientBody.State state = body.map(ClientBody::state).orElse(ClientBody.State.COMPLETE);
        boolean slow =
                e.getCause() instanceof HttpTimeoutException && !(e.getCause() instanceof HttpConnectTimeoutException);
        return switch (state) {
            case TOO_LARGE -> EdgeProblem.TOO_LARGE;
            case BROKEN -> EdgeProblem.CLIENT_TIMEOUT;
            case OPEN, COMPLETE -> {
                if (slow && body.filter(ClientBody::awaitsClient).isPresent()) {
                    yield EdgeProblem.CLIENT_TIMEOUT;
                }
                yield slow ? EdgeProblem.TIMEOUT : EdgeProblem.UNAVAILABLE;
            }
        };
    }

    private static Outcome outcome(EdgeProblem problem) {
        return switch (problem) {
            case TIMEOUT -> Outcome.TIMEOUT;
            case TOO_LARGE, CLIENT_TIMEOUT -> Outcome.CLIENT;
            default -> Outcome.AWAY;
        };
    }

    private static Outcome outcome(int status) {
        if (status >= 500) {
            return Outcome.FAILED;
        }
        return status >= 400 ? Outcome.REFUSED : Outcome.ANSWERED;
    }

    /** A failure that is not in the services' own form. */
    @SuppressWarnings("serial") // never written
    private static final class StrangeAnswerException extends RuntimeException {

        StrangeAnswerException(int status) {
            super("status " + status);
        }
    }
}
