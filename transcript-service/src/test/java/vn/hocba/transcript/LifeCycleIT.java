package vn.hocba.transcript;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.resttestclient.TestRestTemplate;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureTestRestTemplate;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.JsonNode;
import vn.hocba.testkit.EventContracts;
import vn.hocba.testkit.LocalServers;
import vn.hocba.testkit.ServiceTest;
import vn.hocba.testkit.TestTokens;
import vn.hocba.transcript.sample.Broker;
import vn.hocba.transcript.sample.Samples;
import vn.hocba.transcript.transcript.domain.Sha256;
import vn.hocba.transcript.transcript.domain.Signer;
import vn.hocba.transcript.transcript.domain.YearResult;

/** From the results to the release, a correction, and what the public is told: with a real broker and database. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hocba.transcript.sweep-every=200ms", "spring.kafka.consumer.properties.metadata.max.age.ms=500"})
@AutoConfigureTestRestTemplate
@ContextConfiguration(initializers = ServiceTest.Full.class)
class LifeCycleIT {

    private static final WireMockServer SIGNING =
            new WireMockServer(wireMockConfig().dynamicPort());
    private static final String TOPIC = "transcript.transcripts.v1";

    static {
        SIGNING.start();
    }

    private final TestRestTemplate http;

    LifeCycleIT(@org.springframework.beans.factory.annotation.Autowired TestRestTemplate http) {
        this.http = http;
    }

    @DynamicPropertySource
    static void signing(DynamicPropertyRegistry registry) {
        registry.add("hocba.transcript.signing-url", SIGNING::baseUrl);
    }

    @AfterAll
    static void stop() {
        SIGNING.stop();
    }

    @Test
    void composesReleasesCorrectsAndTells() throws Exception {
        SIGNING.stubFor(post(urlEqualTo("/api/signing/v1/validations")).willReturn(okJson("""
                        {"verdict":"GENUINE","kind":"XML","signatures":[{"role":"CLERK","signer":"s","status":"VALID"}],
                         "problems":[]}""")));
        try (var broker = new Broker(
                LocalServers.kafkaBootstrap(),
                TOPIC,
                "student.schools.v1",
                "student.staff.v1",
                "student.classes.v1",
                "student.pupils.v1",
                "grading.year-results.v1",
                "signing.dossiers.v1")) {
            YearResult first = Samples.upperSecondary(1);
            // the results come before anybody is known
            finalized(broker, first);
            register(broker);
            JsonNode composed = broker.await(
                    "transcript.composed.v1", one -> one.get("version").asInt() == 1);
            String id = composed.get("transcriptId").asString();
            byte[] xml = signedBy(broker, composed, first);
            finalized(broker, first);
            JsonNode released = sealed(broker, id, 1);
            assertThat(released.get("xmlSha256").asString()).isEqualTo(Sha256.of(xml));
            assertThat(internalXml(id, 1)).isEqualTo(xml);
            assertThat(verdict(xml)).contains("\"verdict\":\"GENUINE\"").contains("Nguyễn Phương Quỳnh Như");

            // a correction: a new version, the old one is replaced when the new one is released
            YearResult second = Samples.upperSecondary(2);
            finalized(broker, second);
            JsonNode again = broker.await(
                    "transcript.composed.v1", one -> one.get("version").asInt() == 2);
            assertThat(again.get("transcriptId").asString()).isEqualTo(id);
            finalized(broker, first);
            byte[] newer = signedBy(broker, again, second);
            sealed(broker, id, 2);
            assertThat(verdict(xml)).contains("\"verdict\":\"REPLACED\"").contains("\"replacedBy\":2");
            assertThat(verdict(newer)).contains("\"verdict\":\"GENUINE\"");
            assertThat(standing(id)).contains("VALID");

            // late and repeated events changed nothing
            assertThat(broker.count("transcript.composed.v1")).isEqualTo(2);
            assertThat(broker.count("transcript.released.v1")).isEqualTo(2);
            for (String type : List.of("composed", "rendered", "released")) {
                broker.payloads("transcript." + type + ".v1")
                        .forEach(payload -> EventContracts.assertValid("transcript." + type + ".v1", payload));
            }
            staffReads(id);
            signingAway(newer);
        }
    }

    /** Limits of the server itself, which a test without one cannot show. */
    @Test
    void refusesUploadsThatAreTooLargeAndOtherBodies() {
        var large = new byte[10 * 1024 * 1024 + 1024];
        assertThat(verdict(large)).contains("\"code\":\"request.too-large\"").contains("\"status\":413");
        assertThat(posted("/api/transcript/v1/verifications", MediaType.APPLICATION_PDF, "%PDF-1.7"))
                .contains("\"code\":\"request.unsupported-media-type\"");
        String guess = "/api/transcript/v1/verifications/" + Samples.ID;
        assertThat(posted(guess, MediaType.APPLICATION_JSON, "{\"code\":\"" + "A".repeat(70_000) + "\"}"))
                .contains("\"code\":\"request.too-large\"");
        assertThat(posted(guess, MediaType.APPLICATION_JSON, "{")).contains("\"code\":\"request.malformed\"");
        assertThat(posted(guess, MediaType.APPLICATION_JSON, "{\"code\":\"AAAA-2222\"}"))
                .contains("\"code\":\"verification.wrong-code\"");
    }

    private String posted(String path, MediaType type, String body) {
        var headers = new HttpHeaders();
        headers.setContentType(type);
        return String.valueOf(http.postForObject(path, new HttpEntity<>(body, headers), String.class));
    }

    private void signingAway(byte[] xml) {
        SIGNING.stubFor(post(urlEqualTo("/api/signing/v1/validations"))
                .willReturn(aResponse().withStatus(503)));
        assertThat(verdict(xml)).contains("\"verdict\":\"CANNOT_TELL\"").doesNotContain("Quỳnh");
    }

    private void staffReads(String id) {
        String path = "/api/transcript/v1/transcripts/" + id;
        assertThat(get(path, null).getStatusCode().value()).isEqualTo(401);
        String manager = TestTokens.bearer("79000701-QL01", Samples.SCHOOL, "MANAGER");
        String stranger = TestTokens.bearer("79000301-QL01", "79000301", "MANAGER");
        String teacher = TestTokens.bearer("79000701-GV003", Samples.SCHOOL, "SUBJECT_TEACHER");
        assertThat(text(get(path, manager))).contains("\"replacedBy\":2");
        assertThat(get(path, stranger).getStatusCode().value()).isEqualTo(404);
        assertThat(text(get(path, teacher))).contains("TOAN").doesNotContain("\"VAN\"");
        assertThat(get(path + "/pdf", teacher).getStatusCode().value()).isEqualTo(403);
        assertThat(get(path + "/pdf", manager).getBody()).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        assertThat(get(path + "/pdf?version=1", manager).getStatusCode().value())
                .isEqualTo(200);
        assertThat(text(get("/api/transcript/v1/transcripts?classId=" + Samples.CLASS, manager)))
                .contains(id);
        assertThat(text(get("/api/transcript/v1/transcripts/statistics?schoolCode=" + Samples.SCHOOL, manager)))
                .contains("\"RELEASED\":1")
                .contains("\"total\":1");
    }

    private static void register(Broker broker) {
        var school = Samples.school();
        broker.publish(
                "student.schools.v1",
                school.schoolCode(),
                "student.school.registered.v1",
                1,
                Map.of(
                        "schoolCode", school.schoolCode(),
                        "version", 1,
                        "name", school.name(),
                        "taxCode", school.taxCode(),
                        "ward", school.ward(),
                        "address", school.address(),
                        "ownerAgency", school.ownerAgency()));
        broker.publish(
                "student.classes.v1",
                Samples.CLASS,
                "student.class.changed.v1",
                1,
                Map.of(
                        "classId",
                        Samples.CLASS,
                        "schoolCode",
                        Samples.SCHOOL,
                        "schoolYear",
                        "2025-2026",
                        "name",
                        "10A1",
                        "homeroom",
                        Map.of("staffId", "79000701-GV001", "from", "2025-09-05"),
                        "subjects",
                        List.of(Map.of("subjectCode", "TOAN", "staffId", "79000701-GV003", "from", "2025-09-05"))));
        var pupil = Samples.pupil();
        var facts = new LinkedHashMap<String, Object>();
        facts.put("pupilId", pupil.pupilId());
        facts.put("personalNumber", pupil.personalNumber());
        facts.put("fullName", pupil.fullName());
        facts.put("dateOfBirth", pupil.dateOfBirth().toString());
        facts.put("sex", pupil.sex().name());
        facts.put("ethnicity", pupil.ethnicity());
        facts.put("nationality", pupil.nationality());
        facts.put("birthplace", pupil.birthplace());
        facts.put("address", pupil.address());
        broker.publish("student.pupils.v1", pupil.pupilId(), "student.pupil.changed.v1", 1, facts);
    }

    private static void finalized(Broker broker, YearResult result) {
        broker.publish(
                "grading.year-results.v1",
                result.pupilId(),
                "grading.year-result.finalized.v1",
                result.version(),
                Samples.event(result));
    }

    /** Every event twice, and a stage after the end. */
    private static byte[] signedBy(Broker broker, JsonNode composed, YearResult result) {
        String id = composed.get("transcriptId").asString();
        int version = composed.get("version").asInt();
        byte[] xml =
                Samples.signed(Base64.getDecoder().decode(composed.get("xml").asString()), result);
        String dossier = id + ":" + version;
        var stage = Map.of("dossierId", dossier, "version", 1, "stage", 1, "role", "SUBJECT_TEACHER");
        var completed = new LinkedHashMap<String, Object>();
        completed.put("dossierId", dossier);
        completed.put("documentType", "TRANSCRIPT");
        completed.put("documentId", id);
        completed.put("documentVersion", version);
        completed.put("schoolCode", Samples.SCHOOL);
        completed.put("xml", Base64.getEncoder().encodeToString(xml));
        completed.put("sha256", Sha256.of(xml));
        completed.put("signatures", 15);
        completed.put(
                "signers",
                Samples.signers(result).stream().map(LifeCycleIT::wire).toList());
        broker.publish("signing.dossiers.v1", dossier, "signing.stage.completed.v1", 2, stage);
        broker.publish("signing.dossiers.v1", dossier, "signing.stage.completed.v1", 2, stage);
        broker.publish("signing.dossiers.v1", dossier, "signing.dossier.completed.v1", 5, completed);
        broker.publish("signing.dossiers.v1", dossier, "signing.dossier.completed.v1", 5, completed);
        broker.publish("signing.dossiers.v1", dossier, "signing.stage.completed.v1", 2, stage);
        return xml;
    }

    private static Map<String, Object> wire(Signer signer) {
        return Map.of(
                "role", signer.role(),
                "subjectCode", signer.subjectCode(),
                "staffId", signer.staffId(),
                "name", signer.name(),
                "signedAt", signer.signedAt().toString());
    }

    private static JsonNode sealed(Broker broker, String id, int version) {
        JsonNode rendered =
                broker.await("transcript.rendered.v1", one -> one.get("version").asInt() == version);
        var pdf = new ByteArrayOutputStream();
        pdf.writeBytes(Base64.getDecoder().decode(rendered.get("pdf").asString()));
        pdf.writeBytes("\n% a seal\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        var sealed = Map.of(
                "dossierId",
                id + ":" + version,
                "documentId",
                id,
                "documentVersion",
                version,
                "pdf",
                Base64.getEncoder().encodeToString(pdf.toByteArray()),
                "sha256",
                Sha256.of(pdf.toByteArray()));
        broker.publish("signing.dossiers.v1", id + ":" + version, "signing.pdf.sealed.v1", 6, sealed);
        broker.publish("signing.dossiers.v1", id + ":" + version, "signing.pdf.sealed.v1", 6, sealed);
        return broker.await("transcript.released.v1", one -> one.get("version").asInt() == version);
    }

    private byte[] internalXml(String id, int version) {
        return get(
                        "/internal/v1/transcripts/" + id + "/versions/" + version + "/xml",
                        TestTokens.bearer("", "", "SYSTEM"))
                .getBody();
    }

    private String standing(String id) {
        return text(get("/api/transcript/v1/verifications/" + id, null));
    }

    private String verdict(byte[] file) {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("file", new ByteArrayResource(file) {
            @Override
            public String getFilename() {
                return "hoc-ba";
            }
        });
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        return String.valueOf(
                http.postForObject("/api/transcript/v1/verifications", new HttpEntity<>(form, headers), String.class));
    }

    private ResponseEntity<byte[]> get(String path, String bearer) {
        var headers = new HttpHeaders();
        if (bearer != null) {
            headers.set(HttpHeaders.AUTHORIZATION, bearer);
        }
        return http.exchange(path, HttpMethod.GET, new HttpEntity<>(headers), byte[].class);
    }

    private static String text(ResponseEntity<byte[]> answer) {
        return new String(answer.getBody(), StandardCharsets.UTF_8);
    }
}
