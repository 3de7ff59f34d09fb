package vn.hocba.sync.flow;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import vn.hocba.sync.sample.CrashPoint;
import vn.hocba.sync.sample.FakeStore;
import vn.hocba.sync.sending.domain.Store.Decision;
import vn.hocba.sync.sending.domain.Store.Receipt;
import vn.hocba.sync.sending.domain.Store.Submission;

/** Two stores over HTTP that fail every third time or so, each time in another way. */
final class UnreliableStores implements AutoCloseable {

    private final HttpServer server;
    private final Random random = new Random(42);
    private final Map<String, FakeStore> stores = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    UnreliableStores() {
        for (String name : List.of("city", "ministry")) {
            stores.put(name, new FakeStore(name, new CrashPoint()));
        }
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String url(String store) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + store;
    }

    FakeStore store(String name) {
        return stores.getOrDefault(name, new FakeStore(name, new CrashPoint()));
    }

    List<String> faults() {
        return faults;
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/", -1);
        FakeStore store = store(path[1]);
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (path[2].equals("transcripts")) {
            answer(exchange, 200, listing(store));
            return;
        }
        int chance = random.nextInt(12);
        if (chance == 0) {
            faulty(exchange, "status", 503, "<html>");
        } else if (chance == 1) {
            faults.add("closed before");
            exchange.close();
        } else {
            String json = path[2].equals("hocba")
                    ? submit(store, exchange.getRequestHeaders().getFirst("Idempotency-Key"), body)
                    : receipt(store, path[3]);
            switch (chance) {
                case 2 -> {
                    faults.add("closed after");
                    exchange.close();
                }
                case 3 -> faulty(exchange, "garbled", 202, json.substring(0, json.length() / 2));
                default -> answer(exchange, json.isEmpty() ? 404 : 200, json);
            }
        }
    }

    private static String submit(FakeStore store, String key, byte[] zip) {
        return store.submit(key, zip) instanceof Submission.Taken(String receiptId)
                ? "{\"receiptId\":\"%s\"}".formatted(receiptId)
                : "";
    }

    private static String receipt(FakeStore store, String receiptId) {
        return store.receipt(receiptId) instanceof Receipt.Done done
                ? "{\"state\":\"DONE\",\"results\":[%s]}"
                        .formatted(done.decisions().stream()
                                .map(UnreliableStores::result)
                                .collect(Collectors.joining(",")))
                : "";
    }

    private static String result(Decision decision) {
        return "{\"transcriptId\":\"%s\",\"version\":%d,\"sha256\":\"%s\",\"status\":\"%s\",\"code\":\"%s\"}"
                .formatted(
                        decision.transcriptId(),
                        decision.version(),
                        decision.sha256(),
                        decision.accepted() ? "ACCEPTED" : "REJECTED",
                        decision.accepted() ? "-" : decision.code());
    }

    private static String listing(FakeStore store) {
        return store.held.entrySet().stream()
                .map(held -> "{\"transcriptId\":\"%s\",\"version\":1,\"sha256\":\"%s\"}"
                        .formatted(held.getKey().substring(0, held.getKey().lastIndexOf("-v")), held.getValue()))
                .collect(Collectors.joining(",", "{\"transcripts\":[", "]}"));
    }

    private void faulty(HttpExchange exchange, String fault, int status, String body) throws IOException {
        faults.add(fault);
        answer(exchange, status, body);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
