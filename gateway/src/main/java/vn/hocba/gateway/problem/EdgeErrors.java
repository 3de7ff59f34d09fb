package vn.hocba.gateway.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What nobody else answered. Nothing of an exception's text leaves the gateway. */
@RestController
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE) // before the framework's own problem details, which quote the exception
class EdgeErrors implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(EdgeErrors.class);

    private final Problems problems;

    EdgeErrors(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    void failed(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (e instanceof ErrorResponse refusal && !refusal.getStatusCode().is5xxServerError()) {
            response.setHeader("Allow", refusal.getHeaders().getFirst("Allow"));
            problems.write(
                    request,
                    response,
                    EdgeProblem.ofStatus(refusal.getStatusCode().value()));
            return;
        }
        LOG.error("Unexpected failure", e);
        problems.write(request, response, EdgeProblem.INTERNAL);
    }

    @RequestMapping("${server.error.path:/error}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        problems.write(request, response, EdgeProblem.ofStatus(status instanceof Integer code ? code : 404));
    }
}
