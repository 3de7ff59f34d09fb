package vn.hocba.launcher.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/** A gateway and a Keycloak that give the answers they were told, one after the other, the last one for ever. */
public final class FakeServer implements AutoCloseable {

    private record Told(int status, String body) {}

    private final HttpServer http;
    private final Map<String, List<Told>> answers = new HashMap<>();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<String> keys = Collections.synchronizedList(new ArrayList<>());

    private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());

    public FakeServer() {
        this(0);
    }

    public FakeServer(int port) {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", this::answer);
        http.start();
        on("POST", "/realms/hocba/protocol/openid-connect/token", 200, """
                {"access_token": "a-token", "expires_in": 3600}""");
    }

    /** The next answer to such a request. */
    public FakeServer on(String method, String path, int status, String body) {
        synchronized (answers) {
            answers.computeIfAbsent(method + " " + path, _ -> new ArrayList<>()).add(new Told(status, body));
        }
        return this;
    }

    public String url() {
        return "http://127.0.0.1:" + port();
    }

    public String realmUrl() {
        return url() + "/realms/hocba";
    }

    public int port() {
        return http.getAddress().getPort();
    }

    /** Method and path of everything that was asked, in order. */
    public List<String> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    /** The idempotency keys of the commands, in order. */
    public List<String> keys() {
        synchronized (keys) {
            return List.copyOf(keys);
        }
    }

    /** What every request carried, in order. */
    public List<String> bodies() {
        synchronized (bodies) {
            return List.copyOf(bodies);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            String what = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            requests.add(what);
            String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            if (key != null) {
                keys.add(key);
            }
            Told told = next(what);
            byte[] body = told.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(told.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Told next(String what) {
        synchronized (answers) {
            List<Told> told = answers.getOrDefault(what, List.of());
            if (told.isEmpty()) {
                return new Told(404, """
                        {"code": "resource.not-found"}""");
            }
            return told.size() > 1 ? told.removeFirst() : told.getFirst();
        }
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
