package vn.hocba.signing.sample;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hocba.signing.dossier.domain.DocumentType;
import vn.hocba.signing.dossier.domain.SignedDocument;
import vn.hocba.signing.dossier.domain.Slot;
import vn.hocba.signing.dossier.domain.SlotRole;
import vn.hocba.signing.dossier.domain.Slots;
import vn.hocba.testkit.EventContracts;

/** Documents as transcript-service and sync-service compose them: the golden examples of the contracts. */
public record Documents(SignedDocument document, byte[] xml, Slots slots) {

    public static final String SCHOOL = "79000701";
    public static final String TAX_CODE = "0301430000";
    public static final String YEAR = "2025-2026";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static Documents primary(String id) {
        return transcript(
                id, 1, EventContracts.examples("transcript.composed.v1").getFirst());
    }

    public static Documents upperSecondary(String id) {
        return upperSecondary(id, 1);
    }

    public static Documents upperSecondary(String id, int version) {
        return transcript(
                id, version, EventContracts.examples("transcript.composed.v1").getLast());
    }

    public static Documents parcel(String id) {
        JsonNode example = JSON.readTree(
                EventContracts.examples("sync.package.composed.v1").getFirst());
        return new Documents(
                new SignedDocument(DocumentType.PACKAGE, id, 1, SCHOOL, YEAR, ""), xml(example), slots(example));
    }

    private static Documents transcript(String id, int version, byte[] example) {
        JsonNode read = JSON.readTree(example);
        return new Documents(
                new SignedDocument(
                        DocumentType.TRANSCRIPT,
                        id,
                        version,
                        SCHOOL,
                        YEAR,
                        read.get("classId").asString()),
                xml(read),
                slots(read));
    }

    public String text() {
        return new String(xml, StandardCharsets.UTF_8);
    }

    public Documents with(String otherXml) {
        return new Documents(document, otherXml.getBytes(StandardCharsets.UTF_8), slots);
    }

    public List<String> teachers() {
        return slots.all().stream()
                .map(Slot::staffId)
                .filter(staffId -> !staffId.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private static byte[] xml(JsonNode example) {
        return Base64.getDecoder().decode(example.get("xml").asString());
    }

    private static Slots slots(JsonNode example) {
        var slots = new ArrayList<Slot>();
        for (JsonNode slot : example.get("slots")) {
            slots.add(new Slot(
                    slot.get("slotId").asString(),
                    slot.get("stage").asInt(),
                    SlotRole.valueOf(slot.get("role").asString()),
                    slot.path("staffId").asString(""),
                    slot.path("subjectCode").asString(""),
                    slot.get("elementId").asString(),
                    null));
        }
        return new Slots(slots);
    }
}
