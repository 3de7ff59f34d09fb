package vn.hocba.kit.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.server.PathContainer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import vn.hocba.kit.problem.BodyTooLargeException;
import vn.hocba.kit.problem.CommonProblem;
import vn.hocba.kit.problem.ProblemWriter;

/** Refuses a body that is too large by its announced length, or at the byte where it grows too large. */
final class BodyLimitFilter extends OncePerRequestFilter {

    private final ProblemWriter problems;
    private final long general;
    private final Map<PathPattern, Long> byPath = new LinkedHashMap<>();

    BodyLimitFilter(ProblemWriter problems, HttpProperties properties) {
        this.problems = problems;
        this.general = properties.maxBody().toBytes();
        for (Map.Entry<String, DataSize> entry : properties.maxBodyByPath().entrySet()) {
            byPath.put(
                    PathPatternParser.defaultInstance.parse(entry.getKey()),
                    entry.getValue().toBytes());
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = limit(request.getRequestURI());
        if (request.getContentLengthLong() > limit) {
            problems.write(request, response, CommonProblem.TOO_LARGE);
            return;
        }
        try {
            chain.doFilter(new LimitedRequest(request, limit), response);
        } catch (BodyTooLargeException e) {
            problems.write(request, response, CommonProblem.TOO_LARGE);
        }
    }

    private long limit(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return byPath.entrySet().stream()
                .filter(entry -> entry.getKey().matches(parsed))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(general);
    }
}
