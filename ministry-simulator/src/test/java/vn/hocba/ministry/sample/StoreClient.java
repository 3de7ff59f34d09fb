package vn.hocba.ministry.sample;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to a store over HTTP, as a sender does. */
public final class StoreClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final String base;

    public StoreClient(int port, String store) {
        this.base = "http://127.0.0.1:" + port + "/" + store;
    }

    public HttpResponse<String> submit(String key, byte[] zip) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + "/hocba/packages"))
                .header("Content-Type", "application/zip")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofByteArray(zip)));
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    public HttpResponse<String> faults(String json) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + "/faults"))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    public String receiptOf(String key, byte[] zip) throws IOException, InterruptedException {
        HttpResponse<String> answer = submit(key, zip);
        if (answer.statusCode() != 202) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body()).get("receiptId").asString();
    }

    /** Waits until the package is processed. */
    public JsonNode done(String receiptId) throws IOException, InterruptedException {
        for (int i = 0; i < 100; i++) {
            JsonNode receipt = JSON.readTree(get("/receipts/" + receiptId).body());
            if (receipt.path("state").asString("").equals("DONE")) {
                return receipt;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the receipt is never done");
    }

    public JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(get(path).body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(Duration.ofSeconds(10)).build(), BodyHandlers.ofString());
    }
}
