package vn.hocba.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** What may be called without a token, so is counted per client; and where a file may be sent. */
public final class PublicApi {

    static final String VERIFICATIONS = "/api/transcript/v1/verifications";
    static final String VERIFICATION = VERIFICATIONS + "/{transcriptId}";
    static final String VALIDATIONS = "/api/signing/v1/validations";

    private static final List<PathPattern> UPLOADS = parse(VERIFICATIONS, VALIDATIONS);
    private static final List<PathPattern> ALL = parse(VERIFICATIONS, VERIFICATION, VALIDATIONS);

    private PublicApi() {}

    /** Does this request bring a file to verify or validate? */
    public static boolean isUpload(HttpServletRequest request) {
        return matches(UPLOADS, request);
    }

    static boolean isPublic(HttpServletRequest request) {
        return matches(ALL, request);
    }

    private static boolean matches(List<PathPattern> patterns, HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return patterns.stream().anyMatch(pattern -> pattern.matches(path));
    }

    private static List<PathPattern> parse(String... patterns) {
        return Stream.of(patterns).map(PathPatternParser.defaultInstance::parse).toList();
    }
}
