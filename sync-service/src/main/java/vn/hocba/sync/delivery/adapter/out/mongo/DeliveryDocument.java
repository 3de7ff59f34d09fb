package vn.hocba.sync.delivery.adapter.out.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.hocba.sync.delivery.domain.Delivery;
import vn.hocba.sync.delivery.domain.DeliveryId;
import vn.hocba.sync.delivery.domain.DeliveryState;
import vn.hocba.sync.delivery.domain.Standing;

/** A delivery as a document. */
final class DeliveryDocument {

    private DeliveryDocument() {}

    static Document of(Delivery delivery) {
        return new Document("_id", delivery.id().toString())
                .append("transcriptId", delivery.id().transcriptId())
                .append("transcriptVersion", delivery.id().version())
                .append("schoolCode", delivery.schoolCode())
                .append("schoolYear", delivery.schoolYear())
                .append("classId", delivery.classId())
                .append("level", delivery.level())
                .append("sha256", delivery.sha256())
                .append("releasedAt", delivery.releasedAt())
                .append("state", delivery.state().name())
                .append("packageId", delivery.packageId())
                .append("city", of(delivery.city()))
                .append("ministry", of(delivery.ministry()))
                .append("code", delivery.code())
                .append("changedAt", delivery.changedAt())
                .append("version", delivery.revision());
    }

    static Document of(Standing standing) {
        return new Document("kind", standing.kind().name())
                .append("receiptId", standing.receiptId())
                .append("code", standing.code())
                .append("at", standing.at());
    }

    static Delivery read(Document document) {
        return new Delivery(
                DeliveryId.parse(text(document, "_id")),
                text(document, "schoolCode"),
                text(document, "schoolYear"),
                text(document, "classId"),
                text(document, "level"),
                text(document, "sha256"),
                instant(document, "releasedAt"),
                DeliveryState.valueOf(text(document, "state")),
                text(document, "packageId"),
                standing(document.get("city", Document.class)),
                standing(document.get("ministry", Document.class)),
                document.getString("code"),
                instant(document, "changedAt"),
                document.get("version", Number.class).longValue());
    }

    private static Standing standing(Document document) {
        Date at = document.getDate("at");
        return new Standing(
                Standing.Kind.valueOf(text(document, "kind")),
                text(document, "receiptId"),
                document.getString("code"),
                at == null ? null : at.toInstant());
    }

    private static String text(Document document, String field) {
        @Nullable String value = document.getString(field);
        return Objects.requireNonNull(value, field);
    }

    private static Instant instant(Document document, String field) {
        return Objects.requireNonNull(document.getDate(field), field).toInstant();
    }
}
