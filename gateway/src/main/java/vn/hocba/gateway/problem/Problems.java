package vn.hocba.gateway.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem, wherever the request has come to: filter, entry point, route or error page. */
@Component
public class Problems {

    /** Seconds after which a service that is away may be asked again. */
    private static final String AWAY = "10";

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    public void write(HttpServletRequest request, HttpServletResponse response, EdgeProblem problem)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        Language language = Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        byte[] body = json.writeValueAsBytes(body(problem, language));
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        switch (problem) {
            case UNAUTHENTICATED -> response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case UNAVAILABLE -> response.setHeader(HttpHeaders.RETRY_AFTER, AWAY);
            // what is left of the body is not worth reading
            case TOO_LARGE, CLIENT_TIMEOUT -> response.setHeader(HttpHeaders.CONNECTION, "close");
            default -> {}
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    private static Map<String, Object> body(EdgeProblem problem, Language language) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "/problems/" + problem.code());
        body.put("title", problem.title(language));
        body.put("status", problem.status());
        body.put("detail", problem.detail(language));
        body.put("code", problem.code());
        String traceId = MDC.get("traceId");
        if (traceId != null) {
            body.put("traceId", traceId);
        }
        return body;
    }
}
