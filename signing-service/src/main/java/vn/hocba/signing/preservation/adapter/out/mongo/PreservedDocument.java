package vn.hocba.signing.preservation.adapter.out.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import vn.hocba.signing.preservation.domain.Delta;
import vn.hocba.signing.preservation.domain.Form;
import vn.hocba.signing.preservation.domain.Preserved;

/** A released file as a document; an absent value means that the field is not there, so that sparse indexes stay small. */
final class PreservedDocument {

    private PreservedDocument() {}

    static Document of(Preserved preserved) {
        var document = new Document("_id", preserved.sha256())
                .append("version", preserved.revision() + 1)
                .append("dossierId", preserved.dossierId())
                .append("form", preserved.form().name())
                .append("state", preserved.state().name())
                .append("releasedAt", preserved.releasedAt());
        append(document, "dueAt", preserved.dueAt());
        append(document, "owedSince", preserved.owedSince());
        preserved.evidence().ifPresent(delta -> document.append("evidence", of(delta)));
        return document;
    }

    static Preserved read(Document document) {
        return new Preserved(
                text(document, "_id"),
                text(document, "dossierId"),
                Form.valueOf(text(document, "form")),
                Preserved.State.valueOf(text(document, "state")),
                time(document, "dueAt"),
                time(document, "owedSince"),
                delta(document.get("evidence", Document.class)),
                document.getDate("releasedAt").toInstant(),
                document.get("version", Number.class).longValue());
    }

    private static Document of(Delta delta) {
        return new Document("head", delta.head())
                .append("middle", new Binary(delta.middle()))
                .append("tail", delta.tail());
    }

    private static @Nullable Delta delta(@Nullable Document document) {
        return document == null
                ? null
                : new Delta(
                        document.getInteger("head", 0),
                        document.get("middle", Binary.class).getData(),
                        document.getInteger("tail", 0));
    }

    private static void append(Document document, String field, @Nullable Instant time) {
        if (time != null) {
            document.append(field, time);
        }
    }

    private static @Nullable Instant time(Document document, String field) {
        Date time = document.getDate(field);
        return time == null ? null : time.toInstant();
    }

    private static String text(Document document, String field) {
        return Objects.requireNonNull(document.getString(field), field);
    }
}
