package vn.hocba.gateway.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.hocba.gateway.problem.EdgeProblem;
import vn.hocba.gateway.problem.Problems;

/** Refuses a body by its announced length; one that announces nothing is counted while it is read. */
final class BodyLimitFilter extends OncePerRequestFilter {

    /** Boundaries and part headers around a file of the full size. */
    private static final DataSize MULTIPART_FRAME = DataSize.ofKilobytes(64);

    private final Problems problems;
    private final EdgeProperties.Body limits;

    BodyLimitFilter(Problems problems, EdgeProperties.Body limits) {
        this.problems = problems;
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isForm(request)) {
            // no API takes forms, and the container would turn their fields into a query string
            problems.write(request, response, EdgeProblem.UNSUPPORTED_MEDIA);
            return;
        }
        long limit = limit(request);
        if (request.getContentLengthLong() > limit) {
            problems.write(request, response, EdgeProblem.TOO_LARGE);
            return;
        }
        var body = new ClientBody(request, limit);
        try {
            chain.doFilter(body, response);
        } finally {
            body.close();
        }
    }

    private long limit(HttpServletRequest request) {
        return PublicApi.isUpload(request)
                ? limits.uploadLimit().toBytes() + MULTIPART_FRAME.toBytes()
                : limits.limitOf(request.getRequestURI()).toBytes();
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        String form = MediaType.APPLICATION_FORM_URLENCODED_VALUE;
        return type != null && type.regionMatches(true, 0, form, 0, form.length());
    }
}
