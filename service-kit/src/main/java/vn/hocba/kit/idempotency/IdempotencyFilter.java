package vn.hocba.kit.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import vn.hocba.kit.idempotency.IdempotencyKeys.Claim;
import vn.hocba.kit.ids.Ids;
import vn.hocba.kit.problem.CommonProblem;
import vn.hocba.kit.problem.ProblemWriter;
import vn.hocba.kit.security.Callers;

/**
 * A command with an {@code Idempotency-Key} that was already done is answered from memory.
 *
 * <p>The key belongs to its caller, method and path. Only successes are remembered: a refusal changed nothing, so trying
 * again is right. The fingerprint mixes the key in, which is not stored: bodies may hold a PIN.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;
    private static final Set<String> COMMANDS = Set.of("POST", "PUT", "PATCH");

    private final IdempotencyKeys keys;
    private final ProblemWriter problems;
    private final Ids ids;

    IdempotencyFilter(IdempotencyKeys keys, ProblemWriter problems, Ids ids) {
        this.keys = keys;
        this.problems = problems;
        this.ids = ids;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return request.getHeader(HEADER) == null
                || !COMMANDS.contains(request.getMethod())
                || (type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(HEADER);
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            problems.write(request, response, CommonProblem.MALFORMED);
            return;
        }
        byte[] body = request.getInputStream().readAllBytes();
        String query = request.getQueryString();
        String id = sha256(
                Callers.current().subject(),
                request.getMethod(),
                request.getRequestURI(),
                query == null ? "" : query,
                key);
        String fingerprint = sha256(key.getBytes(StandardCharsets.UTF_8), body);
        switch (keys.claim(id, fingerprint, ids.next().toString())) {
            case Claim.Mine(String token) -> execute(new CachedBodyRequest(request, body), response, chain, id, token);
            case Claim.Done(StoredAnswer answer) -> answer.writeTo(response);
            case Claim.OtherRequest() -> problems.write(request, response, CommonProblem.IDEMPOTENCY_REUSED);
            case Claim.Running() -> {
                response.setHeader("Retry-After", "1");
                problems.write(request, response, CommonProblem.IDEMPOTENCY_IN_PROGRESS);
            }
        }
    }

    private void execute(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, String id, String token)
            throws ServletException, IOException {
        var caching = new ContentCachingResponseWrapper(response);
        boolean remembered = false;
        try {
            chain.doFilter(request, caching);
            if (caching.getStatus() < 300) {
                keys.done(id, token, StoredAnswer.of(caching, caching.getContentAsByteArray()));
                remembered = true;
            }
        } finally {
            if (!remembered) {
                keys.release(id, token);
            }
        }
        caching.copyBodyToResponse();
    }

    private static String sha256(String... parts) {
        return sha256(String.join("\n", parts).getBytes(StandardCharsets.UTF_8), new byte[0]);
    }

    private static String sha256(byte[] first, byte[] second) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(first);
            digest.update((byte) '\n');
            digest.update(second);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
