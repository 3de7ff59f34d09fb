package vn.hocba.signing.dossier.adapter.out.mongo;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.hocba.signing.dossier.domain.DocumentType;
import vn.hocba.signing.dossier.domain.Dossier;
import vn.hocba.signing.dossier.domain.DossierState;
import vn.hocba.signing.dossier.domain.OpenSlot;
import vn.hocba.signing.dossier.domain.PdfSeal;
import vn.hocba.signing.dossier.domain.SignatureLevel;
import vn.hocba.signing.dossier.domain.SignedDocument;
import vn.hocba.signing.dossier.domain.SlotSignature;
import vn.hocba.signing.dossier.domain.Slots;

/** A dossier as a document; who may sign now and later stands at its top, for the queries. */
final class DossierDocument {

    private DossierDocument() {}

    static Document of(Dossier dossier) {
        SignedDocument about = dossier.document();
        var document = new Document("_id", dossier.id())
                .append("documentType", about.type().name())
                .append("documentId", about.id())
                .append("documentVersion", about.version())
                .append("schoolCode", about.schoolCode())
                .append("schoolYear", about.schoolYear())
                .append("classId", about.classId())
                .append("composedSha256", dossier.composedSha256())
                .append("openedAt", dossier.openedAt())
                .append(
                        "slots",
                        dossier.slots().all().stream().map(SlotDocument::of).toList());
        changing(dossier).forEach((field, value) -> {
            if (value != null) {
                document.append(field, value);
            }
        });
        return document;
    }

    /** What changes beside the slots; an absent value means that the field is not there, so that sparse indexes stay small. */
    static Map<String, @Nullable Object> changing(Dossier dossier) {
        PdfSeal pdf = dossier.pdf();
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("state", dossier.state().name());
        fields.put("stage", dossier.stage());
        fields.put("digests", new Document(Map.copyOf(dossier.digests())));
        fields.put("openFor", List.copyOf(dossier.openFor()));
        fields.put("laterFor", List.copyOf(dossier.laterFor()));
        fields.put("signatures", dossier.signatures());
        fields.put("withoutTimeStamp", dossier.withoutTimeStamp());
        fields.put("debtSince", debtSince(dossier));
        fields.put("xmlSha256", dossier.xmlSha256());
        fields.put("renderedSha256", dossier.renderedSha256());
        fields.put("pdf", pdf == null ? null : of(pdf));
        return fields;
    }

    private static @Nullable Instant debtSince(Dossier dossier) {
        return dossier.payableDebts().stream()
                .flatMap(slot -> slot.signed().stream())
                .map(SlotSignature::signedAt)
                .min(Instant::compareTo)
                .orElse(null);
    }

    static Dossier read(Document document) {
        return new Dossier(
                new SignedDocument(
                        DocumentType.valueOf(text(document, "documentType")),
                        text(document, "documentId"),
                        document.getInteger("documentVersion", 1),
                        text(document, "schoolCode"),
                        text(document, "schoolYear"),
                        text(document, "classId")),
                DossierState.valueOf(text(document, "state")),
                document.getInteger("stage", 0),
                new Slots(document.getList("slots", Document.class).stream()
                        .map(SlotDocument::read)
                        .toList()),
                digests(document.get("digests", new Document())),
                text(document, "composedSha256"),
                document.getDate("openedAt").toInstant(),
                document.getString("xmlSha256"),
                document.getString("renderedSha256"),
                pdf(document.get("pdf", Document.class)),
                document.get("version", Number.class).longValue());
    }

    /** What is open for somebody with these keys; the signatures themselves need not have been read. */
    static List<OpenSlot> openFor(Document document, Collection<String> keys) {
        Dossier dossier = read(document);
        SignedDocument about = dossier.document();
        return dossier.openFor(keys).stream()
                .map(slot -> new OpenSlot(
                        about.type(),
                        about.schoolYear(),
                        about.classId(),
                        slot.stage(),
                        slot.role(),
                        slot.subjectCode(),
                        slot.isSigned()))
                .toList();
    }

    private static Map<String, String> digests(Document document) {
        var digests = new LinkedHashMap<String, String>();
        document.keySet().forEach(id -> digests.put(id, text(document, id)));
        return digests;
    }

    private static Document of(PdfSeal seal) {
        return new Document("sha256", seal.sha256())
                .append("staffId", seal.staffId())
                .append("fingerprint", seal.fingerprint())
                .append("level", seal.level().name())
                .append("sealedAt", seal.sealedAt());
    }

    private static @Nullable PdfSeal pdf(@Nullable Document document) {
        return document == null
                ? null
                : new PdfSeal(
                        text(document, "sha256"),
                        text(document, "staffId"),
                        text(document, "fingerprint"),
                        SignatureLevel.valueOf(text(document, "level")),
                        document.getDate("sealedAt").toInstant());
    }

    private static String text(Document document, String field) {
        return Objects.requireNonNull(document.getString(field), field);
    }
}
