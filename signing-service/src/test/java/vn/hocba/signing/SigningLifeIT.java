package vn.hocba.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.europa.esig.dss.enumerations.Indication;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.TestRestTemplate;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureTestRestTemplate;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import vn.hocba.signing.sample.Broker;
import vn.hocba.signing.sample.Client;
import vn.hocba.signing.sample.Dss;
import vn.hocba.signing.sample.OtherVerifiers;
import vn.hocba.signing.sample.SamplePdf;
import vn.hocba.signing.sample.School;
import vn.hocba.signing.sample.TestAuthority;
import vn.hocba.signing.sample.TestTsa;
import vn.hocba.testkit.EventContracts;
import vn.hocba.testkit.LocalServers;
import vn.hocba.testkit.ServiceTest;

/** From the composed document to the sealed PDF, with a real broker, database and time stamp authority. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.kafka.consumer.properties.metadata.max.age.ms=500",
            "hocba.signing.debts-every=500ms",
            "hocba.signing.breaker-open=500ms"
        })
@AutoConfigureTestRestTemplate
@ContextConfiguration(initializers = ServiceTest.Full.class)
class SigningLifeIT {

    private static final TestTsa TSA = new TestTsa(TestAuthority.shared().timeStamping());
    private static final String[] TOPICS = {
        "student.schools.v1", "student.staff.v1", "student.classes.v1", "transcript.transcripts.v1", "sync.packages.v1"
    };

    private final Client client;

    SigningLifeIT(@Autowired TestRestTemplate http) {
        this.client = new Client(http);
    }

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        registry.add("hocba.signing.tsa-url", TSA::url);
        registry.add("hocba.signing.trust-anchors", TestAuthority.shared()::anchors);
    }

    @BeforeEach
    void theAuthorityIsWell() {
        TSA.mood = TestTsa.Mood.WELL;
    }

    @AfterAll
    static void stop() {
        TSA.close();
    }

    @Test
    void signsInLegalOrderAndEverybodyBelievesIt() throws Exception {
        try (var broker = new Broker(LocalServers.kafkaBootstrap(), "signing.dossiers.v1", TOPICS)) {
            var school = new School("79000711", "0301430011", broker);
            school.register(client);
            String id = UUID.randomUUID().toString();
            String dossier = "/dossiers/" + id + ":1";
            school.composed(id);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> client.get(dossier, school.manager())
                                    .getStatusCode()
                                    .value()
                            == 200);

            assertThat(client.post("/batches", school.manager(), Map.of("pin", TestAuthority.PIN))
                            .getBody())
                    .contains("signing.out-of-order");
            String homeroom = school.code() + "-GV001";
            school.teachers().stream()
                    .filter(one -> !one.equals(homeroom))
                    .forEach(one -> client.sign(school.bearer(one)));
            // the last subject opens the homeroom teacher's own slot, which the same authorisation signs
            assertThat(client.sign(school.bearer(homeroom)).get("signed").asInt())
                    .isEqualTo(2);
            assertThat(client.json(dossier, school.manager()).get("state").asString())
                    .isEqualTo("WAITING_MANAGER");
            client.sign(school.manager());
            String sealing = client.start(school.clerk(), Map.of());
            JsonNode completed = broker.await("signing.dossier.completed.v1", one -> isOf(one, id));
            byte[] xml = bytes(completed, "xml");
            school.rendered(id, SamplePdf.around(xml));
            assertThat(client.done(school.clerk(), sealing).get("signed").asInt())
                    .isEqualTo(2);
            byte[] pdf = bytes(broker.await("signing.pdf.sealed.v1", one -> isOf(one, id)), "pdf");
            believed(xml, pdf);

            school.packaged("p-" + id);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> client.get("/dossiers/p-" + id, school.clerk())
                                    .getStatusCode()
                                    .value()
                            == 200);
            client.done(school.clerk(), client.start(school.clerk(), Map.of("documentType", "PACKAGE")));
            byte[] manifest = bytes(broker.await("signing.dossier.completed.v1", one -> isOf(one, "p-" + id)), "xml");
            assertThat(client.validate(manifest, MediaType.APPLICATION_XML)
                            .get("verdict")
                            .asString())
                    .isEqualTo("GENUINE");
            assertThat(new String(manifest, StandardCharsets.UTF_8)).endsWith("</KY_PHAT_HANH></GOI_HOC_BA>");

            JsonNode figures = client.json("/statistics?schoolCode=" + school.code(), school.manager());
            assertThat(figures.get("transcriptSignatures").asInt()).isEqualTo(15);
            assertThat(figures.get("pdfSeals").asInt()).isEqualTo(1);
            assertThat(figures.get("packageSeals").asInt()).isEqualTo(1);
            assertThat(figures.get("withoutTimeStamp").asInt()).isZero();
            assertThat(figures.get("dossiers").get("COMPLETED").asInt()).isEqualTo(2);
            Stream.of("signing.stage.completed.v1", "signing.dossier.completed.v1", "signing.pdf.sealed.v1")
                    .forEach(type ->
                            broker.payloads(type).forEach(payload -> EventContracts.assertValid(type, payload)));
        }
    }

    private void believed(byte[] xml, byte[] pdf) throws Exception {
        JsonNode ofXml = client.validate(xml, MediaType.APPLICATION_XML);
        assertThat(ofXml.get("verdict").asString()).isEqualTo("GENUINE");
        assertThat(ofXml.get("signatures").size()).isEqualTo(15);
        JsonNode ofPdf = client.validate(pdf, MediaType.APPLICATION_PDF);
        assertThat(ofPdf.get("verdict").asString()).isEqualTo("GENUINE");
        assertThat(ofPdf.get("signatures").size()).isEqualTo(16);
        assertThat(Dss.opinions(xml))
                .hasSize(15)
                .containsOnly(new Dss.Opinion(Indication.TOTAL_PASSED, "XAdES-BASELINE-T"));
        assertThat(Dss.opinions(pdf)).containsExactly(new Dss.Opinion(Indication.TOTAL_PASSED, "PAdES-BASELINE-T"));
        OtherVerifiers.xmlsec1Accepts(xml, 15);
        OtherVerifiers.pdfsigAccepts(pdf);
    }

    @Test
    void allTeachersAtOnceSignEverySlotOnce() throws Exception {
        try (var broker = new Broker(LocalServers.kafkaBootstrap(), "signing.dossiers.v1", TOPICS)) {
            var school = new School("79000712", "0301430012", broker);
            school.register(client);
            List<String> ids =
                    Stream.generate(() -> UUID.randomUUID().toString()).limit(8).toList();
            ids.forEach(school::composed);
            ids.forEach(id -> await().atMost(Duration.ofSeconds(60))
                    .until(() -> client.get("/dossiers/" + id + ":1", school.manager())
                                    .getStatusCode()
                                    .value()
                            == 200));
            var batches = new HashMap<String, String>();
            school.teachers().forEach(one -> batches.put(one, client.start(school.bearer(one), Map.of())));
            int signed = batches.entrySet().stream()
                    .mapToInt(one -> client.done(school.bearer(one.getKey()), one.getValue())
                            .get("signed")
                            .asInt())
                    .sum();
            // whether the homeroom teacher's batch still ran when the last subject was signed is chance
            if (signed < 8 * 13) {
                signed += client.sign(school.bearer(school.code() + "-GV001"))
                        .get("signed")
                        .asInt();
            }
            assertThat(signed).isEqualTo(8 * 13);
            assertThat(client.sign(school.manager()).get("signed").asInt()).isEqualTo(8);
            client.start(school.clerk(), Map.of());
            for (String id : ids) {
                byte[] xml = bytes(broker.await("signing.dossier.completed.v1", one -> isOf(one, id)), "xml");
                assertThat(client.validate(xml, MediaType.APPLICATION_XML)
                                .get("verdict")
                                .asString())
                        .isEqualTo("GENUINE");
            }
            assertThat(broker.payloads("signing.stage.completed.v1").stream()
                            .map(payload -> new String(payload, StandardCharsets.UTF_8))
                            .filter(payload -> payload.contains("79000712"))
                            .distinct())
                    .hasSize(8 * 3);
        }
    }

    @Test
    void withoutTimeStampsSigningGoesOnAndTheDebtIsPaidLater() throws Exception {
        try (var broker = new Broker(LocalServers.kafkaBootstrap(), "signing.dossiers.v1", TOPICS)) {
            var school = new School("79000713", "0301430013", broker);
            school.register(client);
            String id = UUID.randomUUID().toString();
            school.composed(id);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> client.get("/dossiers/" + id + ":1", school.manager())
                                    .getStatusCode()
                                    .value()
                            == 200);
            TSA.mood = TestTsa.Mood.BROKEN;
            String teacher = school.code() + "-GV003";
            client.sign(school.bearer(teacher));
            assertThat(level(school, id)).isEqualTo("B-B");
            assertThat(client.json("/statistics?schoolCode=" + school.code(), school.manager())
                            .get("withoutTimeStamp")
                            .asInt())
                    .isEqualTo(1);
            TSA.mood = TestTsa.Mood.WELL;
            await().atMost(Duration.ofSeconds(60)).until(() -> level(school, id).equals("B-T"));
        }
    }

    private String level(School school, String id) {
        JsonNode slots = client.json("/dossiers/" + id + ":1", school.manager()).get("slots");
        return slots.get(1).get("signer").get("level").asString();
    }

    private static boolean isOf(JsonNode event, String documentId) {
        return event.get("documentId").asString().equals(documentId);
    }

    private static byte[] bytes(JsonNode event, String field) {
        return Base64.getDecoder().decode(event.get(field).asString());
    }
}
