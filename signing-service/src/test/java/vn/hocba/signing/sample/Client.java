package vn.hocba.signing.sample;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.springframework.boot.resttestclient.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A school's system that signs over HTTP. */
public final class Client {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String API = "/api/signing/v1";
    private static final Map<String, String> PIN = Map.of("pin", TestAuthority.PIN);

    private final TestRestTemplate http;

    public Client(TestRestTemplate http) {
        this.http = http;
    }

    /** Facts travel: until the person is known, it is refused. */
    public void provide(String kind, String bearer, Identity identity) {
        var body = Map.of(
                "pkcs12",
                Base64.getEncoder().encodeToString(identity.pkcs12(TestAuthority.PIN)),
                "pin",
                TestAuthority.PIN);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> send(HttpMethod.PUT, "/credentials/" + kind, bearer, body)
                                .getStatusCode()
                                .value()
                        == 200);
    }

    public ResponseEntity<String> get(String path, String bearer) {
        return send(HttpMethod.GET, path, bearer, null);
    }

    public JsonNode json(String path, String bearer) {
        return JSON.readTree(get(path, bearer).getBody());
    }

    public ResponseEntity<String> post(String path, String bearer, Object body) {
        return send(HttpMethod.POST, path, bearer, body);
    }

    /** The id of the batch. */
    public String start(String bearer, Map<String, ?> scope) {
        var body = new java.util.HashMap<String, Object>(scope);
        body.putAll(PIN);
        ResponseEntity<String> answer = post("/batches", bearer, body);
        if (answer.getStatusCode().value() != 202) {
            throw new AssertionError(answer.getStatusCode() + " " + answer.getBody());
        }
        return JSON.readTree(answer.getBody()).get("batchId").asString();
    }

    public JsonNode done(String bearer, String batch) {
        await().atMost(Duration.ofSeconds(120))
                .until(() -> json("/batches/" + batch, bearer)
                        .get("state")
                        .asString()
                        .equals("DONE"));
        return json("/batches/" + batch, bearer);
    }

    public JsonNode sign(String bearer) {
        return done(bearer, start(bearer, Map.of()));
    }

    public JsonNode validate(byte[] file, MediaType type) {
        var headers = new HttpHeaders();
        headers.setContentType(type);
        return JSON.readTree(http.postForObject(API + "/validations", new HttpEntity<>(file, headers), String.class));
    }

    private ResponseEntity<String> send(HttpMethod method, String path, String bearer, Object body) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.AUTHORIZATION, bearer);
        headers.setContentType(MediaType.APPLICATION_JSON);
        return http.exchange(API + path, method, new HttpEntity<>(body, headers), String.class);
    }
}
