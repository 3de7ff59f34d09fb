package vn.hocba.grading.sample;

import java.util.Map;
import java.util.function.Predicate;
import org.springframework.boot.resttestclient.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hocba.testkit.TestTokens;

/** People of the school who call the service. */
public final class Api {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long PATIENCE_NANOS = 45_000_000_000L;

    private final TestRestTemplate http;

    public Api(TestRestTemplate http) {
        this.http = http;
    }

    /** An answer. */
    public record Answer(int status, JsonNode body, HttpHeaders headers) {

        public String code() {
            return body.path("code").asString("");
        }

        public String text() {
            return body.toString();
        }
    }

    public static String teacherOf(String subject) {
        return TestTokens.bearer(Events.teacher(subject), Events.SCHOOL, "SUBJECT_TEACHER");
    }

    public static String homeroom() {
        return TestTokens.bearer(Events.HOMEROOM, Events.SCHOOL, "SUBJECT_TEACHER", "HOMEROOM_TEACHER");
    }

    public static String manager() {
        return TestTokens.bearer(Events.MANAGER, Events.SCHOOL, "MANAGER");
    }

    public Answer get(String path, String bearer) {
        return call(HttpMethod.GET, path, bearer, null, Map.of());
    }

    public Answer put(String path, String bearer, Object body) {
        return call(HttpMethod.PUT, path, bearer, body, Map.of());
    }

    public Answer post(String path, String bearer, Object body) {
        return call(HttpMethod.POST, path, bearer, body, Map.of());
    }

    public Answer call(HttpMethod method, String path, String bearer, Object body, Map<String, String> more) {
        var headers = new HttpHeaders();
        if (bearer != null) {
            headers.set(HttpHeaders.AUTHORIZATION, bearer);
        }
        if (body != null) {
            headers.setContentType(MediaType.APPLICATION_JSON);
        }
        more.forEach(headers::set);
        String json = body == null ? null : body instanceof String text ? text : JSON.writeValueAsString(body);
        ResponseEntity<String> answer =
                http.exchange("/api/grading/v1" + path, method, new HttpEntity<>(json, headers), String.class);
        MediaType type = answer.getHeaders().getContentType();
        boolean readable = type != null && type.getSubtype().endsWith("json");
        String text = answer.getBody();
        return new Answer(
                answer.getStatusCode().value(),
                JSON.readTree(text == null || !readable ? "{}" : text),
                answer.getHeaders());
    }

    /** What is not of the API: figures, documentation. */
    public String raw(String path) {
        return String.valueOf(http.getForObject(path, String.class));
    }

    /** Asks until the answer is as wanted. */
    public Answer await(String path, String bearer, Predicate<Answer> wanted) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        Answer answer;
        do {
            answer = get(path, bearer);
            if (wanted.test(answer)) {
                return answer;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
        } while (System.nanoTime() < deadline);
        throw new AssertionError("never came: " + answer);
    }
}
