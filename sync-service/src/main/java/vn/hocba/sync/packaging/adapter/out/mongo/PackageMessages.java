package vn.hocba.sync.packaging.adapter.out.mongo;

import java.util.Base64;
import java.util.List;
import java.util.Objects;
import vn.hocba.kit.outbox.Outbox;
import vn.hocba.kit.outbox.OutboxEvent;
import vn.hocba.sync.packaging.domain.Manifest;
import vn.hocba.sync.packaging.domain.TranscriptPackage;

/** Tells signing-service that a manifest waits for the school's seal. */
final class PackageMessages {

    private static final String TOPIC = "sync.packages.v1";
    private static final String TYPE = "sync.package.composed.v1";

    /** A manifest is composed once. */
    private static final long DOCUMENT_VERSION = 1;

    private static final int RELEASE_STAGE = 4;

    private final Outbox outbox;

    PackageMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    OutboxEvent composed(TranscriptPackage parcel) {
        Manifest manifest = Objects.requireNonNull(parcel.manifest());
        var message = new ComposedMessage(
                parcel.id(),
                DOCUMENT_VERSION,
                parcel.schoolCode(),
                parcel.schoolYear(),
                "PACKAGE",
                parcel.items().size(),
                Base64.getEncoder().encodeToString(manifest.bytes()),
                manifest.sha256(),
                List.of(new SlotMessage(Manifest.SEAL_SLOT, RELEASE_STAGE, "CLERK", Manifest.SEALED_ELEMENT)));
        return outbox.event(TOPIC, parcel.id(), TYPE, DOCUMENT_VERSION, message);
    }

    record ComposedMessage(
            String packageId,
            long version,
            String schoolCode,
            String schoolYear,
            String documentType,
            int transcripts,
            String xml,
            String sha256,
            List<SlotMessage> slots) {}

    record SlotMessage(String slotId, int stage, String role, String elementId) {}
}
