package vn.hocba.launcher.http;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one door and Keycloak, as a school's system uses them. */
public final class PlatformClient {

    /** A command that is repeated by another run must have the same bytes, and maps have another order in each. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private static final Duration FACTS_TRAVEL = Duration.ofMinutes(2);
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;

    private final String gatewayUrl;
    private final InstantSource clock;
    private final Transport transport;
    private final Tokens tokens;

    /**
     * For one platform.
     *
     * @param realmUrl Keycloak's, which is the issuer of the tokens
     */
    public PlatformClient(String gatewayUrl, String realmUrl, InstantSource clock) {
        this.gatewayUrl = gatewayUrl;
        this.clock = clock;
        this.transport = new Transport(clock);
        this.tokens = new Tokens(transport, realmUrl, clock);
    }

    /** Reads; whatever the answer is. */
    public Answer get(Account who, String path) throws InterruptedException {
        return asking(who, HttpRequest.newBuilder(URI.create(gatewayUrl + path)).GET());
    }

    /** Reads what must be there; a fact that has not arrived yet is asked for again. */
    public Answer getKnown(Account who, String path) throws InterruptedException {
        var patience = new Patience(clock);
        while (true) {
            Answer answer = get(who, path);
            if (answer.status() != NOT_FOUND || patience.isOver(FACTS_TRAVEL)) {
                return required("GET " + path, answer);
            }
            patience.pause(Duration.ZERO);
        }
    }

    /**
     * A command.
     *
     * @param key makes it safe to repeat
     */
    public Answer command(Account who, String method, String path, Object body, String key)
            throws InterruptedException {
        return asking(
                who,
                HttpRequest.newBuilder(URI.create(gatewayUrl + path))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .method(method, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    }

    /** A command that must be done. */
    public Answer require(Account who, String method, String path, Object body, String key)
            throws InterruptedException {
        return required(method + " " + path, command(who, method, path, body, key));
    }

    /** The public verification of a file. */
    public Answer verify(String name, byte[] file) throws InterruptedException {
        String boundary = "hocba-" + Base64.getUrlEncoder().withoutPadding().encodeToString(Answer.bytes(name));
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofByteArray(file),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        String path = "/api/transcript/v1/verifications";
        return required(
                "POST " + path,
                transport.send(HttpRequest.newBuilder(URI.create(gatewayUrl + path))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(body)));
    }

    /** A call with a program's own token, to Keycloak's administration for instance. */
    public Answer asClient(String client, String secret, String method, String url, Object body)
            throws InterruptedException {
        return withBearer(tokens.ofClient(client, secret), method, url, body);
    }

    /** A call with a given token. */
    public Answer withBearer(String bearer, String method, String url, Object body) throws InterruptedException {
        return transport.send(HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + bearer)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    }

    /** Signs in, for later. */
    public void signIn(Account who) throws InterruptedException {
        tokens.of(who);
    }

    private Answer asking(Account who, HttpRequest.Builder request) throws InterruptedException {
        request.header("Accept-Language", "en");
        Answer answer = transport.send(request.setHeader("Authorization", "Bearer " + tokens.of(who)));
        if (answer.status() != UNAUTHORIZED) {
            return answer;
        }
        tokens.forget(who); // Keycloak may have been started anew with other keys
        return transport.send(request.setHeader("Authorization", "Bearer " + tokens.of(who)));
    }

    private static Answer required(String what, Answer answer) {
        if (!answer.isSuccess()) {
            throw new UnexpectedAnswerException(what, answer);
        }
        return answer;
    }
}
