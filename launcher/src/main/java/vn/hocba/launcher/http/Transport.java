package vn.hocba.launcher.http;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

/**
 * Sends requests until they are answered: servers that are away, overloaded or busy with the same command are asked again.
 * That is safe, because every command carries an idempotency key.
 */
final class Transport {

    private static final Duration FOR_AN_ANSWER = Duration.ofMinutes(4);

    /** A store that dies in the middle may make one; more than a few are a fault that stays. */
    private static final Duration FOR_NO_SERVER_ERROR = Duration.ofSeconds(40);

    private static final Duration REQUEST = Duration.ofSeconds(60);
    private static final Duration NO_PAUSE = Duration.ZERO;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final Set<Integer> AWAY = Set.of(SERVER_ERROR, 502, 503, 504);

    private final InstantSource clock;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Transport(InstantSource clock) {
        this.clock = clock;
    }

    /** The first answer that is one; the request's path is told when there is none. */
    Answer send(HttpRequest.Builder builder) throws InterruptedException {
        HttpRequest request = builder.timeout(REQUEST).build();
        String what = request.method() + " " + request.uri().getPath();
        var patience = new Patience(clock);
        while (true) {
            try {
                HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                var answer = new Answer(response.statusCode(), response.body());
                if (!isTemporary(answer)) {
                    return answer;
                }
                if (patience.isOver(answer.status() == SERVER_ERROR ? FOR_NO_SERVER_ERROR : FOR_AN_ANSWER)) {
                    throw new UnexpectedAnswerException(what, answer);
                }
                patience.pause(retryAfter(response));
            } catch (IOException e) {
                if (patience.isOver(FOR_AN_ANSWER)) {
                    throw new IllegalStateException(what + " was not answered: " + e, e);
                }
                patience.pause(NO_PAUSE);
            }
        }
    }

    private static boolean isTemporary(Answer answer) {
        return AWAY.contains(answer.status())
                || answer.status() == TOO_MANY_REQUESTS
                || answer.isRefused("idempotency.in-progress");
    }

    private static Duration retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,3}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .orElse(NO_PAUSE);
    }
}
