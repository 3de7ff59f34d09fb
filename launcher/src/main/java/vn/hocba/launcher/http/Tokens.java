package vn.hocba.launcher.http;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Everybody signs in once; the token is used until it is about to expire. */
final class Tokens {

    private static final String CLIENT = "hocba-cli";
    private static final Duration MARGIN = Duration.ofMinutes(2);

    private record Token(String value, Instant usableUntil) {}

    private final Transport transport;
    private final String realmUrl;
    private final InstantSource clock;
    private final Map<String, Token> known = new ConcurrentHashMap<>();
    private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();

    Tokens(Transport transport, String realmUrl, InstantSource clock) {
        this.transport = transport;
        this.realmUrl = realmUrl;
        this.clock = clock;
    }

    /** Of a person. */
    String of(Account account) throws InterruptedException {
        return cached(
                account.username(),
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        CLIENT,
                        "username",
                        account.username(),
                        "password",
                        account.password()));
    }

    /** Of a program. */
    String ofClient(String client, String secret) throws InterruptedException {
        return cached(
                "client " + client,
                Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
    }

    /** It was not accepted: the next one is asked for anew. */
    void forget(Account account) {
        known.remove(account.username());
    }

    private String cached(String key, Map<String, String> form) throws InterruptedException {
        ReentrantLock lock = locks.computeIfAbsent(key, _ -> new ReentrantLock());
        lock.lockInterruptibly();
        try {
            Token token = known.get(key);
            if (token == null || clock.instant().isAfter(token.usableUntil())) {
                token = ask(form, key);
                known.put(key, token);
            }
            return token.value();
        } finally {
            lock.unlock();
        }
    }

    private Token ask(Map<String, String> form, String who) throws InterruptedException {
        String body = form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        Answer answer = transport.send(HttpRequest.newBuilder(URI.create(realmUrl + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
        JsonNode json = answer.json();
        if (!answer.isSuccess()) {
            throw new IllegalStateException(
                    who + " cannot sign in: " + json.path("error_description").asString("no reason given"));
        }
        Duration life = Duration.ofSeconds(json.path("expires_in").asLong(60));
        return new Token(
                json.path("access_token").asString(),
                clock.instant().plus(life).minus(MARGIN.compareTo(life) < 0 ? MARGIN : life.dividedBy(2)));
    }
}
