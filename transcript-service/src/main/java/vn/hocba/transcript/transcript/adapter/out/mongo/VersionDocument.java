package vn.hocba.transcript.transcript.adapter.out.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.hocba.transcript.transcript.domain.Composition;
import vn.hocba.transcript.transcript.domain.Release;
import vn.hocba.transcript.transcript.domain.Rendering;
import vn.hocba.transcript.transcript.domain.Signer;
import vn.hocba.transcript.transcript.domain.Snapshot;
import vn.hocba.transcript.transcript.domain.TranscriptState;
import vn.hocba.transcript.transcript.domain.TranscriptVersion;
import vn.hocba.transcript.transcript.domain.YearResult;

/** One version inside its transcript's document. Results and snapshots are stored field by field, as they are. */
final class VersionDocument {

    /** Fields of older or newer releases of this service do not matter. */
    private static final JsonMapper FIELDS = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private VersionDocument() {}

    static Document of(TranscriptVersion version) {
        var document = new Document("number", version.number())
                .append("state", version.state().name())
                .append("resultVersion", version.resultVersion())
                .append("stage", version.stage())
                .append(
                        "signers",
                        version.signers().stream().map(VersionDocument::of).toList());
        YearResult draft = version.draft();
        if (draft != null) {
            document.append("draft", new Document(FIELDS.convertValue(draft, MAP)));
        }
        version.composed().ifPresent(composed -> document.append("composition", of(composed)));
        if (version.signedSha256() != null) {
            document.append("signedSha256", version.signedSha256());
        }
        Rendering rendering = version.rendering();
        if (rendering != null) {
            document.append(
                    "rendering", new Document("sha256", rendering.sha256()).append("length", rendering.length()));
        }
        version.released().ifPresent(release -> document.append("release", of(release)));
        if (version.replacedBy() != null) {
            document.append("replacedBy", version.replacedBy());
        }
        return document;
    }

    static TranscriptVersion read(Document document) {
        Document draft = document.get("draft", Document.class);
        return new TranscriptVersion(
                number(document, "number").intValue(),
                TranscriptState.valueOf(text(document, "state")),
                number(document, "resultVersion").longValue(),
                draft == null ? null : FIELDS.convertValue(draft, YearResult.class),
                composition(document.get("composition", Document.class)),
                number(document, "stage").intValue(),
                document.getList("signers", Document.class, List.of()).stream()
                        .map(VersionDocument::signer)
                        .toList(),
                document.getString("signedSha256"),
                rendering(document.get("rendering", Document.class)),
                release(document.get("release", Document.class)),
                document.get("replacedBy", Number.class) == null
                        ? null
                        : number(document, "replacedBy").intValue());
    }

    private static Document of(Composition composition) {
        return new Document("snapshot", new Document(FIELDS.convertValue(composition.snapshot(), MAP)))
                .append("xmlSha256", composition.xmlSha256())
                .append("code", composition.code());
    }

    private static @Nullable Composition composition(@Nullable Document document) {
        return document == null
                ? null
                : new Composition(
                        FIELDS.convertValue(document.get("snapshot", Document.class), Snapshot.class),
                        text(document, "xmlSha256"),
                        text(document, "code"));
    }

    private static Document of(Signer signer) {
        return new Document("role", signer.role())
                .append("subjectCode", signer.subjectCode())
                .append("staffId", signer.staffId())
                .append("name", signer.name())
                .append("signedAt", signer.signedAt());
    }

    private static Signer signer(Document document) {
        return new Signer(
                text(document, "role"),
                text(document, "subjectCode"),
                text(document, "staffId"),
                text(document, "name"),
                instant(document, "signedAt"));
    }

    private static @Nullable Rendering rendering(@Nullable Document document) {
        return document == null
                ? null
                : new Rendering(
                        text(document, "sha256"), number(document, "length").intValue());
    }

    private static Document of(Release release) {
        return new Document("xmlSha256", release.xmlSha256())
                .append("pdfSha256", release.pdfSha256())
                .append("at", release.at());
    }

    private static @Nullable Release release(@Nullable Document document) {
        return document == null
                ? null
                : new Release(text(document, "xmlSha256"), text(document, "pdfSha256"), instant(document, "at"));
    }

    private static Number number(Document document, String field) {
        return Objects.requireNonNull(document.get(field, Number.class), field);
    }

    private static String text(Document document, String field) {
        return Objects.requireNonNull(document.getString(field), field);
    }

    private static Instant instant(Document document, String field) {
        return Objects.requireNonNull(document.getDate(field), field).toInstant();
    }
}
