package vn.hocba.sync.packaging.adapter.out.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import vn.hocba.sync.delivery.domain.DeliveryId;
import vn.hocba.sync.packaging.domain.Manifest;
import vn.hocba.sync.packaging.domain.PackageItem;
import vn.hocba.sync.packaging.domain.PackageState;
import vn.hocba.sync.packaging.domain.TranscriptPackage;
import vn.hocba.sync.packaging.domain.Work;

/** A package as a document. */
final class PackageDocument {

    private PackageDocument() {}

    static Document of(TranscriptPackage parcel) {
        var document = new Document("_id", parcel.id())
                .append("schoolCode", parcel.schoolCode())
                .append("schoolYear", parcel.schoolYear())
                .append("createdBy", parcel.createdBy())
                .append("createdAt", parcel.createdAt())
                .append("version", parcel.revision());
        document.putAll(changing(parcel));
        if (parcel.work().dueAt() != null) {
            document.append("dueAt", parcel.work().dueAt());
        }
        return document;
    }

    /** What changes on the package's way, without {@code dueAt}, which is absent rather than null. */
    static Document changing(TranscriptPackage parcel) {
        Manifest manifest = parcel.manifest();
        return new Document("state", parcel.state().name())
                .append(
                        "items",
                        parcel.items().stream().map(PackageDocument::of).toList())
                .append("manifest", manifest == null ? null : manifest.xml())
                .append("sealedManifest", parcel.sealedManifest())
                .append("cityReceipt", parcel.cityReceipt())
                .append("ministryReceipt", parcel.ministryReceipt())
                .append("attempts", parcel.work().attempts())
                .append("problem", parcel.work().problem());
    }

    static TranscriptPackage read(Document document) {
        String manifest = document.getString("manifest");
        Date dueAt = document.getDate("dueAt");
        return new TranscriptPackage(
                text(document, "_id"),
                text(document, "schoolCode"),
                text(document, "schoolYear"),
                text(document, "createdBy"),
                instant(document, "createdAt"),
                PackageState.valueOf(text(document, "state")),
                items(document),
                manifest == null ? null : new Manifest(manifest),
                document.getString("sealedManifest"),
                text(document, "cityReceipt"),
                text(document, "ministryReceipt"),
                new Work(
                        document.get("attempts", Number.class).intValue(),
                        dueAt == null ? null : dueAt.toInstant(),
                        document.getString("problem")),
                document.get("version", Number.class).longValue());
    }

    private static Document of(PackageItem item) {
        return new Document("id", item.id().toString()).append("sha256", item.sha256());
    }

    private static List<PackageItem> items(Document document) {
        return document.getList("items", Document.class, List.of()).stream()
                .map(item -> new PackageItem(DeliveryId.parse(text(item, "id")), text(item, "sha256")))
                .toList();
    }

    private static String text(Document document, String field) {
        return Objects.requireNonNull(document.getString(field), field);
    }

    private static Instant instant(Document document, String field) {
        return Objects.requireNonNull(document.getDate(field), field).toInstant();
    }
}
