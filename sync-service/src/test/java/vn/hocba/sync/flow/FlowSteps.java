package vn.hocba.sync.flow;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hocba.sync.packaging.domain.Manifest;
import vn.hocba.testkit.EventContracts;
import vn.hocba.testkit.TestTokens;

/** One school's year end, seen from outside the service. */
final class FlowSteps {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String school;
    private final Broker broker;
    private final WireMockServer transcripts;

    /** Decisions by transcript and target, as told over the broker. */
    final Map<String, List<String>> told = new TreeMap<>();

    FlowSteps(int port, String school, Broker broker, WireMockServer transcripts) {
        this.base = "http://127.0.0.1:" + port + "/api/sync/v1";
        this.school = school;
        this.broker = broker;
        this.transcripts = transcripts;
    }

    void release(String transcriptId, byte[] xml) {
        transcripts.stubFor(get("/internal/v1/transcripts/" + transcriptId + "/versions/1/xml")
                .willReturn(aResponse()
                        .withStatus(200)
                        .withHeader("Content-Type", "application/xml")
                        .withBody(xml)));
        broker.publish(Broker.TRANSCRIPTS, transcriptId, "transcript.released.v1", 5, """
                {"transcriptId":"%s","version":1,"pupilId":"p","schoolCode":"%s","schoolYear":"2025-2026","classId":"c",
                 "level":"UPPER_SECONDARY","xmlSha256":"%s","pdfSha256":"%s","releasedAt":"2026-06-20T05:00:00Z"}""".formatted(
                        transcriptId, school, Manifest.sha256(xml), Manifest.sha256(xml)));
    }

    /** Seals whatever waits for it and notes what was decided. */
    void listenAndSeal(UnaryOperator<String> seal) {
        for (ConsumerRecord<String, byte[]> message : broker.heard()) {
            JsonNode event = JSON.readTree(message.value());
            if (!event.path("schoolCode").asString("").equals(school)) {
                continue;
            }
            String type = Broker.type(message);
            EventContracts.assertValid(type, message.value());
            if (type.equals("sync.package.composed.v1")) {
                seal(event, seal);
            } else {
                String key = event.get("transcriptId").asString() + " "
                        + event.get("target").asString();
                told.computeIfAbsent(key, _ -> new ArrayList<>()).add(type);
            }
        }
    }

    JsonNode askForPackages() throws IOException, InterruptedException {
        return send(
                request("/packages")
                        .POST(BodyPublishers.ofString(
                                "{\"schoolCode\":\"%s\",\"schoolYear\":\"2025-2026\"}".formatted(school))),
                202);
    }

    JsonNode sendAgain() throws IOException, InterruptedException {
        return send(
                request("/deliveries/resubmissions")
                        .POST(BodyPublishers.ofString(
                                "{\"schoolCode\":\"%s\",\"schoolYear\":\"2025-2026\"}".formatted(school))),
                202);
    }

    JsonNode statistics() throws IOException, InterruptedException {
        return send(request("/deliveries/statistics?schoolCode=" + school).GET(), 200);
    }

    /** A store that has just failed is left alone for a while, and the answer is 503: asked again, as a client would. */
    JsonNode reconcile() throws IOException, InterruptedException {
        var request =
                request("/reconciliations").POST(BodyPublishers.ofString("{\"schoolCode\":\"%s\"}".formatted(school)));
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (System.nanoTime() < deadline) {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 503) {
                break;
            }
            Thread.sleep(500);
        }
        return send(request, 201);
    }

    void await(String what, UnaryOperator<String> seal, Predicate<JsonNode> reached)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + 90_000_000_000L;
        JsonNode statistics = statistics();
        while (!reached.test(statistics)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(what + " is not reached: " + statistics + " "
                        + send(request("/packages?schoolCode=" + school).GET(), 200));
            }
            listenAndSeal(seal);
            statistics = statistics();
        }
    }

    private void seal(JsonNode composed, UnaryOperator<String> seal) {
        String manifest =
                new String(Base64.getDecoder().decode(composed.get("xml").asString()), utf8());
        byte[] sealed = seal.apply(manifest).getBytes(utf8());
        String packageId = composed.get("packageId").asString();
        broker.publish(Broker.DOSSIERS, packageId, "signing.dossier.completed.v1", 2, """
                {"dossierId":"%s","documentType":"PACKAGE","documentId":"%s","documentVersion":1,"schoolCode":"%s",
                 "xml":"%s","sha256":"%s","signatures":1,"signers":[]}""".formatted(
                packageId, packageId, school, Base64.getEncoder().encodeToString(sealed), Manifest.sha256(sealed)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .header("Authorization", TestTokens.bearer(school + "-VT01", school, "CLERK"));
    }

    private JsonNode send(HttpRequest.Builder request, int expected) throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private static java.nio.charset.Charset utf8() {
        return java.nio.charset.StandardCharsets.UTF_8;
    }
}
