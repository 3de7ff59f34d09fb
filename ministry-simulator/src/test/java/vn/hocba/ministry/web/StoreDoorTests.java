package vn.hocba.ministry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import vn.hocba.ministry.sample.SampleAuthority;
import vn.hocba.ministry.sample.SampleSchool;
import vn.hocba.ministry.sample.StoreClient;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class StoreDoorTests {

    @TempDir
    static Path dir;

    private static SampleSchool school;

    @LocalServerPort
    private int port;

    private StoreClient city;
    private String id;

    @DynamicPropertySource
    static void files(DynamicPropertyRegistry registry) {
        registry.add("hocba.simulator.dir", () -> dir.resolve("state").toString());
        registry.add(
                "hocba.simulator.trust-anchors", () -> dir.resolve("root.pem").toString());
    }

    @BeforeAll
    static void authority() {
        var authority = new SampleAuthority();
        authority.writeRoot(dir.resolve("root.pem"));
        school = new SampleSchool(authority, "79000701");
    }

    @BeforeEach
    void clients() {
        city = new StoreClient(port, "city");
        id = UUID.randomUUID().toString();
    }

    @AfterEach
    void faultsOff() throws Exception {
        assertThat(city.faults("{}").statusCode()).isEqualTo(200);
    }

    private byte[] packageOf(String mark) {
        return school.sealedPackage("p-" + id, Map.of(id + "-v1", school.transcript(id, 1, mark)));
    }

    private static String code(HttpResponse<String> answer) {
        return answer.body();
    }

    @Test
    void givesAReceiptAndThenResults() throws Exception {
        JsonNode receipt = city.done(city.receiptOf(id, packageOf("8.2")));
        assertThat(receipt.at("/results/0/transcriptId").asString()).isEqualTo(id);
        assertThat(receipt.at("/results/0/status").asString()).isEqualTo("ACCEPTED");
        assertThat(receipt.at("/results/0/code").isMissingNode()).isTrue();
        assertThat(city.json("/transcripts/" + id).at("/versions/0/version").asLong())
                .isEqualTo(1);
        assertThat(city.get("/transcripts/unknown").statusCode()).isEqualTo(404);
        assertThat(new StoreClient(port, "ministry").get("/transcripts/" + id).statusCode())
                .isEqualTo(404);
    }

    @Test
    void answersARepeatedKeyWithTheSameReceipt() throws Exception {
        byte[] zip = packageOf("8.2");
        String receipt = city.receiptOf(id, zip);
        assertThat(city.receiptOf(id, zip)).isEqualTo(receipt);
        HttpResponse<String> other = city.submit(id, packageOf("9.9"));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(code(other)).contains("IDEMPOTENCY_KEY_REUSED");
        assertThat(code(city.submit(" ", zip))).contains("IDEMPOTENCY_KEY_MISSING");
    }

    @Test
    void acceptsTheSameContentAgainAndRefusesAnotherForTheSameVersion() throws Exception {
        byte[] xml = school.transcript(id, 1, "8.2");
        byte[] first = school.sealedPackage("p1-" + id, Map.of(id + "-v1", xml));
        byte[] again = school.sealedPackage("p2-" + id, Map.of(id + "-v1", xml));
        long before = city.json("/statistics").get("accepted").asLong();
        city.done(city.receiptOf(id + "a", first));
        JsonNode second = city.done(city.receiptOf(id + "b", again));
        assertThat(second.at("/results/0/status").asString()).isEqualTo("ACCEPTED");
        assertThat(city.json("/statistics").get("accepted").asLong()).isEqualTo(before + 1);

        JsonNode third = city.done(city.receiptOf(id + "c", packageOf("9.9")));
        assertThat(third.at("/results/0/status").asString()).isEqualTo("REJECTED");
        assertThat(third.at("/results/0/code").asString()).isEqualTo("CONTENT_DIFFERS");
    }

    @Test
    void saysWhyAWholePackageIsRefused() throws Exception {
        JsonNode receipt = city.done(city.receiptOf(id, "rubbish".getBytes(StandardCharsets.UTF_8)));
        assertThat(receipt.get("code").asString()).isEqualTo("PACKAGE_MALFORMED");
        assertThat(receipt.get("results").size()).isZero();
    }

    @Test
    void takesNoPackageWithoutEnd() throws Exception {
        HttpResponse<String> answer = city.submit(id, new byte[33 * 1024 * 1024]);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(code(answer)).contains("PACKAGE_TOO_LARGE");
    }

    @Test
    void listsWhatItHoldsPageByPage() throws Exception {
        var transcripts = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 3; i++) {
            transcripts.put(id + i + "-v1", school.transcript(id + i, 1, "8.2"));
        }
        city.done(city.receiptOf(id, school.sealedPackage("p-" + id, transcripts)));
        var seen = new java.util.ArrayList<String>();
        String after = "";
        do {
            JsonNode page = city.json("/transcripts?schoolCode=79000701&limit=2&after=" + after);
            page.get("transcripts")
                    .forEach(one -> seen.add(one.get("transcriptId").asString()));
            after = page.path("next").asString("");
        } while (!after.isEmpty());
        assertThat(seen).contains(id + 0, id + 1, id + 2).doesNotHaveDuplicates();
        assertThat(city.json("/transcripts?schoolCode=00000000")
                        .get("transcripts")
                        .size())
                .isZero();
    }

    @Test
    void showsTheFiguresToAPerson() throws Exception {
        city.done(city.receiptOf(id, packageOf("8.2")));
        HttpResponse<String> page = new StoreClient(port, "").get("");
        assertThat(page.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(page.body()).contains("<td>city</td>", "<td>ministry</td>", "mô phỏng");
    }

    @Test
    void canBeOutOfService() throws Exception {
        city.faults("{\"errorRate\": true}");
        assertThat(city.submit(id, packageOf("8.2")).statusCode()).isEqualTo(503);
        assertThat(city.get("/statistics").statusCode()).isEqualTo(200);
        city.faults("{\"closeConnection\": 1}");
        assertThatIOException().isThrownBy(() -> city.get("/receipts/x"));
        assertThat(new StoreClient(port, "ministry").get("/receipts/x").statusCode())
                .isEqualTo(404);
    }

    @Test
    void canAcceptAndNotSaySo() throws Exception {
        byte[] zip = packageOf("8.2");
        city.faults("{\"dropReceipts\": 1.0}");
        assertThatIOException().isThrownBy(() -> city.submit(id, zip));
        city.faults("{\"malformed\": true}");
        HttpResponse<String> garbled = city.submit(id, zip);
        assertThat(garbled.statusCode()).isEqualTo(202);
        assertThat(garbled.body()).contains("<html>");
        city.faults("{}");
        city.done(city.receiptOf(id, zip));
        assertThat(city.get("/transcripts/" + id).statusCode()).isEqualTo(200);
    }

    @Test
    void canLoseAndDoubleReceiptsAndTakeItsTime() throws Exception {
        city.faults("{\"processingMs\": 400, \"delayMs\": 20}");
        String receipt = city.receiptOf(id, packageOf("8.2"));
        assertThat(city.json("/receipts/" + receipt).get("state").asString()).isEqualTo("PROCESSING");
        city.done(receipt);
        city.faults("{\"duplicate\": 1, \"outOfOrder\": 1}");
        assertThat(city.done(receipt).get("results").size()).isEqualTo(2);
        city.faults("{\"loseReceipts\": 1}");
        assertThat(city.get("/receipts/" + receipt).statusCode()).isEqualTo(404);
    }

    @Test
    void canRejectWhatIsInOrder() throws Exception {
        city.faults("{\"rejectRate\": 1}");
        JsonNode receipt = city.done(city.receiptOf(id, packageOf("8.2")));
        assertThat(receipt.at("/results/0/code").asString()).isEqualTo("SIMULATED_REJECTION");
        city.faults("{}");
        JsonNode again = city.done(city.receiptOf(id + "b", packageOf("8.3")));
        assertThat(again.at("/results/0/status").asString()).isEqualTo("ACCEPTED");
    }

    @Test
    void refusesFaultsThatItDoesNotKnow() throws Exception {
        for (String wrong : new String[] {"{\"errorRat\": 1}", "{\"errorRate\": 2}", "{\"errorRate\": \"x\"}", "["}) {
            assertThat(city.faults(wrong).statusCode()).as(wrong).isEqualTo(400);
        }
        city.faults("{\"errorRate\": 0.5}");
        assertThat(city.json("/faults").get("errorRate").asDouble()).isEqualTo(0.5);
    }

    @Test
    void knowsOnlyItsTwoStores() throws IOException, InterruptedException {
        assertThat(new StoreClient(port, "county").get("/statistics").statusCode())
                .isEqualTo(404);
    }
}
