package vn.hocba.signing.dossier.adapter.out.mongo;

import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import vn.hocba.signing.dossier.domain.SignatureLevel;
import vn.hocba.signing.dossier.domain.Slot;
import vn.hocba.signing.dossier.domain.SlotRole;
import vn.hocba.signing.dossier.domain.SlotSignature;

/** A slot as a part of the dossier's document. */
final class SlotDocument {

    private SlotDocument() {}

    static Document of(Slot slot) {
        var document = new Document("slotId", slot.slotId())
                .append("stage", slot.stage())
                .append("role", slot.role().name())
                .append("staffId", slot.staffId())
                .append("subjectCode", slot.subjectCode())
                .append("elementId", slot.elementId());
        slot.signed().ifPresent(signature -> document.append("signature", of(signature)));
        return document;
    }

    static Document of(SlotSignature signature) {
        var document = new Document("staffId", signature.staffId())
                .append("name", signature.name())
                .append("fingerprint", signature.fingerprint())
                .append("digest", signature.digest())
                .append("signedAt", signature.signedAt())
                .append("level", signature.level().name());
        if (signature.element().length > 0) {
            document.append("element", new Binary(signature.element()));
        }
        return document;
    }

    static Slot read(Document document) {
        return new Slot(
                text(document, "slotId"),
                document.getInteger("stage", 0),
                SlotRole.valueOf(text(document, "role")),
                text(document, "staffId"),
                text(document, "subjectCode"),
                text(document, "elementId"),
                signature(document.get("signature", Document.class)));
    }

    private static @Nullable SlotSignature signature(@Nullable Document document) {
        if (document == null) {
            return null;
        }
        Binary element = document.get("element", Binary.class);
        return new SlotSignature(
                element == null ? new byte[0] : element.getData(),
                text(document, "staffId"),
                text(document, "name"),
                text(document, "fingerprint"),
                text(document, "digest"),
                document.getDate("signedAt").toInstant(),
                SignatureLevel.valueOf(text(document, "level")));
    }

    private static String text(Document document, String field) {
        return Objects.requireNonNull(document.getString(field), field);
    }
}
