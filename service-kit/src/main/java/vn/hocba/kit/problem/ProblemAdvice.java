package vn.hocba.kit.problem;

import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import vn.hocba.kit.mongo.ConcurrentChangeException;
import vn.hocba.kit.mongo.DuplicateException;

/** The one place where an exception becomes an answer. Nothing of the exception's text leaves the service. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 10)
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ProblemException e) {
        return Problems.of(e);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> forbidden(AccessDeniedException e) {
        return Problems.of(CommonProblem.FORBIDDEN);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unauthenticated(AuthenticationException e) {
        return Problems.of(CommonProblem.UNAUTHENTICATED);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(ConstraintViolationException e) {
        return Problems.of(CommonProblem.VALIDATION_FAILED, FrameworkProblems.of(e));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> malformed(MultipartException e) {
        return Problems.of(CommonProblem.MALFORMED);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> changed(ConcurrentChangeException e) {
        return Problems.of(CommonProblem.CONCURRENT_CHANGE);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> duplicate(DuplicateException e) {
        return Problems.of(CommonProblem.CONFLICT);
    }

    @ExceptionHandler({
        MongoTimeoutException.class,
        MongoSocketException.class,
        MongoNotPrimaryException.class,
        MongoNodeIsRecoveringException.class,
        ResourceAccessException.class
    })
    ResponseEntity<ProblemDetail> unavailable(Exception e) {
        LOG.warn("A server that we need does not answer: {}", Traces.names(e));
        return Problems.of(CommonProblem.UNAVAILABLE);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> broken(Exception e) {
        if (BodyTooLargeException.caused(e)) {
            return Problems.of(CommonProblem.TOO_LARGE);
        }
        LOG.error("Unexpected failure\n{}", Traces.withoutData(e));
        return Problems.of(CommonProblem.INTERNAL);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return wire(Problems.of(CommonProblem.VALIDATION_FAILED, FrameworkProblems.of(e.getBindingResult())), headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return wire(Problems.of(CommonProblem.VALIDATION_FAILED, FrameworkProblems.of(e)), headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return BodyTooLargeException.caused(e)
                ? wire(Problems.of(CommonProblem.TOO_LARGE), headers)
                : wire(Problems.of(CommonProblem.MALFORMED, UnreadableBody.explain(e)), headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = e instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : String.valueOf(e.getPropertyName());
        var error = new FieldProblem(name, "field.malformed", "Giá trị không đọc được", "The value cannot be read");
        return wire(Problems.of(CommonProblem.MALFORMED, List.of(error)), headers);
    }

    /** Everything else that the framework itself refuses: 404, 405, 406, 413, 415, 5xx. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (BodyTooLargeException.caused(e)) {
            return wire(Problems.of(CommonProblem.TOO_LARGE), headers);
        }
        if (status.is5xxServerError()) {
            LOG.error("Failure in the framework\n{}", Traces.withoutData(e));
        }
        return wire(Problems.of(CommonProblem.ofStatus(status.value())), headers);
    }

    private static ResponseEntity<Object> wire(ResponseEntity<ProblemDetail> problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.getStatusCode())
                .headers(headers)
                .headers(problem.getHeaders())
                .body(problem.getBody());
    }
}
