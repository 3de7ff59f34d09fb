package vn.hocba.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.TestRestTemplate;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureTestRestTemplate;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.hocba.signing.sample.Broker;
import vn.hocba.signing.sample.Identity;
import vn.hocba.signing.sample.TestAuthority;
import vn.hocba.signing.sample.TestTsa;
import vn.hocba.testkit.EventContracts;
import vn.hocba.testkit.LocalServers;
import vn.hocba.testkit.ServiceTest;
import vn.hocba.testkit.TestTokens;

/** From the composed document to the sealed PDF, with a real broker, database and time stamp authority. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.kafka.consumer.properties.metadata.max.age.ms=500"})
@AutoConfigureTestRestTemplate
@ContextConfiguration(initializers = ServiceTest.Full.class)
class SigningLifeIT {

    private static final String SCHOOL = "79000701";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TestAuthority AUTHORITY = TestAuthority.shared();
    private static final TestTsa TSA = new TestTsa(AUTHORITY.timeStamping());

    private final TestRestTemplate http;

    SigningLifeIT(@Autowired TestRestTemplate http) {
        this.http = http;
    }

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        registry.add("hocba.signing.tsa-url", TSA::url);
        registry.add("hocba.signing.trust-anchors", AUTHORITY::anchors);
    }

    @AfterAll
    static void stop() {
        TSA.close();
    }

    @Test
    void signsInLegalOrder() throws Exception {
        try (var broker = new Broker(
                LocalServers.kafkaBootstrap(),
                "signing.dossiers.v1",
                "student.schools.v1",
                "student.staff.v1",
                "student.classes.v1",
                "transcript.transcripts.v1",
                "sync.packages.v1")) {
            ObjectNode composed = (ObjectNode) JSON.readTree(
                    EventContracts.examples("transcript.composed.v1").get(1));
            String id = UUID.randomUUID().toString();
            composed.put("transcriptId", id);
            broker.publish(
                    "student.schools.v1",
                    SCHOOL,
                    "student.school.registered.v1",
                    1,
                    Map.of("schoolCode", SCHOOL, "name", "Trường THPT Nguyễn Thị Minh Khai", "taxCode", "0301430000"));
            broker.publish("transcript.transcripts.v1", id, "transcript.composed.v1", 3, composed);
            Map<String, String> people = new HashMap<>();
            int number = 0;
            for (JsonNode slot : composed.get("slots")) {
                if (slot.has("staffId")) {
                    people.putIfAbsent(slot.get("staffId").asString(), "07918500%04d".formatted(number++));
                }
            }
            people.put("79000701-QL001", "079070001234");
            people.forEach((staffId, personalNumber) -> broker.publish(
                    "student.staff.v1",
                    staffId,
                    "student.staff.changed.v1",
                    1,
                    Map.of(
                            "staffId",
                            staffId,
                            "schoolCode",
                            SCHOOL,
                            "personalNumber",
                            personalNumber,
                            "fullName",
                            "Giáo viên " + staffId,
                            "roles",
                            List.of("SUBJECT_TEACHER"),
                            "active",
                            true)));
            String dossier = id + ":1";
            String manager = TestTokens.bearer("79000701-QL001", SCHOOL, "MANAGER");
            String clerk = TestTokens.bearer("79000701-VT001", SCHOOL, "CLERK");
            await(() -> get("/api/signing/v1/dossiers/" + dossier, manager)
                            .getStatusCode()
                            .value()
                    == 200);

            provideAll(people);
            put(
                    "/api/signing/v1/credentials/seal",
                    clerk,
                    AUTHORITY.seal("0301430000", "Trường THPT Nguyễn Thị Minh Khai"));
            assertThat(post("/api/signing/v1/batches", manager, Map.of("pin", TestAuthority.PIN))
                            .getBody())
                    .contains("signing.out-of-order");
            for (String teacher : people.keySet()) {
                if (teacher.contains("-GV")) {
                    String bearer = TestTokens.bearer(teacher, SCHOOL, "SUBJECT_TEACHER", "HOMEROOM_TEACHER");
                    System.out.println(
                            "waiting " + get("/api/signing/v1/waiting", bearer).getBody());
                    sign(bearer);
                }
            }
            String homeroom = TestTokens.bearer("79000701-GV001", SCHOOL, "SUBJECT_TEACHER", "HOMEROOM_TEACHER");
            System.out.println(
                    get("/api/signing/v1/dossiers/" + dossier, manager).getBody());
            var again = post("/api/signing/v1/batches", homeroom, Map.of("pin", TestAuthority.PIN));
            System.out.println(again.getBody());
            if (again.getStatusCode().value() == 202) {
                done(homeroom, JSON.readTree(again.getBody()).get("batchId").asString());
            }
            sign(manager);
            var sealing = post("/api/signing/v1/batches", clerk, Map.of("pin", TestAuthority.PIN));
            System.out.println(sealing.getBody());
            JsonNode completed = broker.await(
                    "signing.dossier.completed.v1",
                    one -> one.get("documentId").asString().equals(id));
            byte[] xml = Base64.getDecoder().decode(completed.get("xml").asString());
            byte[] rendered = vn.hocba.signing.sample.SamplePdf.around(xml);
            broker.publish(
                    "transcript.transcripts.v1",
                    id,
                    "transcript.rendered.v1",
                    9,
                    Map.of(
                            "transcriptId",
                            id,
                            "version",
                            1,
                            "pdf",
                            Base64.getEncoder().encodeToString(rendered),
                            "sha256",
                            vn.hocba.signing.dossier.domain.Sha256.of(rendered)));
            done(clerk, JSON.readTree(sealing.getBody()).get("batchId").asString());
            JsonNode sealedEvent = broker.await(
                    "signing.pdf.sealed.v1",
                    one -> one.get("documentId").asString().equals(id));
            byte[] pdf = Base64.getDecoder().decode(sealedEvent.get("pdf").asString());
            java.nio.file.Files.write(java.nio.file.Path.of("target/signed.xml"), xml);
            java.nio.file.Files.write(java.nio.file.Path.of("target/sealed.pdf"), pdf);
            java.nio.file.Files.copy(
                    AUTHORITY.anchors(),
                    java.nio.file.Path.of("target/root.pem"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            System.out.println("XML " + validate(xml, MediaType.APPLICATION_XML));
            System.out.println("PDF " + validate(pdf, MediaType.APPLICATION_PDF));
            System.out.println(get("/api/signing/v1/statistics?schoolCode=" + SCHOOL, manager)
                    .getBody());
        }
    }

    private void provideAll(Map<String, String> people) {
        people.forEach((staffId, personalNumber) -> {
            String role = staffId.contains("-QL") ? "MANAGER" : "SUBJECT_TEACHER";
            put(
                    "/api/signing/v1/credentials/personal",
                    TestTokens.bearer(staffId, SCHOOL, role),
                    AUTHORITY.person(personalNumber, "Người ký " + staffId));
        });
    }

    private void put(String path, String bearer, Identity identity) {
        await(() -> {
            var answer = http.exchange(
                    path,
                    HttpMethod.PUT,
                    entity(
                            bearer,
                            Map.of(
                                    "pkcs12",
                                    Base64.getEncoder().encodeToString(identity.pkcs12(TestAuthority.PIN)),
                                    "pin",
                                    TestAuthority.PIN)),
                    String.class);
            if (answer.getStatusCode().value() != 200) {
                System.out.println(answer.getBody());
            }
            return answer.getStatusCode().value() == 200;
        });
    }

    private void sign(String bearer) {
        var started = post("/api/signing/v1/batches", bearer, Map.of("pin", TestAuthority.PIN));
        assertThat(started.getStatusCode().value()).as(started.getBody()).isEqualTo(202);
        done(bearer, JSON.readTree(started.getBody()).get("batchId").asString());
    }

    private void done(String bearer, String batch) {
        await(() -> get("/api/signing/v1/batches/" + batch, bearer).getBody().contains("DONE"));
    }

    private String validate(byte[] file, MediaType type) {
        var headers = new HttpHeaders();
        headers.setContentType(type);
        return http.postForObject("/api/signing/v1/validations", new HttpEntity<>(file, headers), String.class);
    }

    private ResponseEntity<String> get(String path, String bearer) {
        return http.exchange(path, HttpMethod.GET, entity(bearer, null), String.class);
    }

    private ResponseEntity<String> post(String path, String bearer, Object body) {
        return http.exchange(path, HttpMethod.POST, entity(bearer, body), String.class);
    }

    private static HttpEntity<Object> entity(String bearer, Object body) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.AUTHORIZATION, bearer);
        headers.setContentType(MediaType.APPLICATION_JSON);
        return new HttpEntity<>(body, headers);
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited in vain");
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
