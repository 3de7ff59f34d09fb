package vn.hocba.signing.sample;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.hocba.signing.trust.domain.Sha256;
import vn.hocba.testkit.EventContracts;
import vn.hocba.testkit.TestTokens;

/** A school of its own for one test: its people, their keys, and what the other services tell of it. */
public final class School {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String code;
    private final String taxCode;
    private final Broker broker;
    private final Map<String, Identity> teachers = new LinkedHashMap<>();

    public School(String code, String taxCode, Broker broker) {
        this.code = code;
        this.taxCode = taxCode;
        this.broker = broker;
    }

    public String code() {
        return code;
    }

    public List<String> teachers() {
        return List.copyOf(teachers.keySet());
    }

    public String bearer(String staffId) {
        return TestTokens.bearer(staffId, code, "SUBJECT_TEACHER", "HOMEROOM_TEACHER");
    }

    public String manager() {
        return TestTokens.bearer(code + "-QL001", code, "MANAGER");
    }

    public String clerk() {
        return TestTokens.bearer(code + "-VT001", code, "CLERK");
    }

    /** student-service tells of the school and everybody in it, and everybody provides a key. */
    public void register(Client client) {
        broker.publish(
                "student.schools.v1",
                code,
                "student.school.registered.v1",
                1,
                Map.of("schoolCode", code, "version", 1, "name", "Trường " + code, "taxCode", taxCode));
        example().get("slots").forEach(slot -> {
            String staffId = slot.path("staffId").asString("");
            if (!staffId.isEmpty()) {
                teachers.computeIfAbsent(
                        own(staffId),
                        id -> TestAuthority.shared().person(Office.personalNumber(id), "Giáo viên " + id));
            }
        });
        teachers.keySet().forEach(this::told);
        told(code + "-QL001");
        teachers.forEach((staffId, identity) -> client.provide("personal", bearer(staffId), identity));
        client.provide(
                "personal",
                manager(),
                TestAuthority.shared().person(Office.personalNumber(code + "-QL001"), "Hiệu trưởng " + code));
        client.provide("seal", clerk(), TestAuthority.shared().seal(taxCode, "Trường " + code));
    }

    private void told(String staffId) {
        broker.publish(
                "student.staff.v1",
                staffId,
                "student.staff.changed.v1",
                1,
                Map.of(
                        "staffId",
                        staffId,
                        "version",
                        1,
                        "schoolCode",
                        code,
                        "personalNumber",
                        Office.personalNumber(staffId),
                        "fullName",
                        staffId,
                        "roles",
                        List.of(),
                        "active",
                        true));
    }

    /** transcript-service has composed a transcript of an upper secondary pupil. */
    public void composed(String transcriptId) {
        ObjectNode composed = example();
        byte[] xml = new String(
                        Base64.getDecoder().decode(composed.get("xml").asString()),
                        java.nio.charset.StandardCharsets.UTF_8)
                .replace("<MA_TRUONG>" + Documents.SCHOOL, "<MA_TRUONG>" + code)
                .replace("<MA_SO_THUE>" + Documents.TAX_CODE, "<MA_SO_THUE>" + taxCode)
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        composed.put("transcriptId", transcriptId)
                .put("schoolCode", code)
                .put("xml", Base64.getEncoder().encodeToString(xml))
                .put("sha256", Sha256.of(xml));
        composed.get("slots").forEach(slot -> {
            if (slot.has("staffId")) {
                ((ObjectNode) slot).put("staffId", own(slot.get("staffId").asString()));
            }
        });
        broker.publish("transcript.transcripts.v1", transcriptId, "transcript.composed.v1", 3, composed);
    }

    /** transcript-service has rendered it. */
    public void rendered(String transcriptId, byte[] pdf) {
        broker.publish(
                "transcript.transcripts.v1",
                transcriptId,
                "transcript.rendered.v1",
                9,
                Map.of(
                        "transcriptId",
                        transcriptId,
                        "version",
                        1,
                        "pdf",
                        Base64.getEncoder().encodeToString(pdf),
                        "sha256",
                        Sha256.of(pdf)));
    }

    /** sync-service has composed a package. */
    public void packaged(String packageId) {
        ObjectNode composed = (ObjectNode) JSON.readTree(
                EventContracts.examples("sync.package.composed.v1").getFirst());
        composed.put("packageId", packageId).put("schoolCode", code);
        byte[] xml = new String(
                        Base64.getDecoder().decode(composed.get("xml").asString()),
                        java.nio.charset.StandardCharsets.UTF_8)
                .replace("<MA_TRUONG>" + Documents.SCHOOL, "<MA_TRUONG>" + code)
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        composed.put("xml", Base64.getEncoder().encodeToString(xml)).put("sha256", Sha256.of(xml));
        broker.publish("sync.packages.v1", packageId, "sync.package.composed.v1", 1, composed);
    }

    private String own(String staffId) {
        return staffId.replace(Documents.SCHOOL, code);
    }

    private static ObjectNode example() {
        return (ObjectNode)
                JSON.readTree(EventContracts.examples("transcript.composed.v1").getLast());
    }
}
