package vn.hocba.sync.delivery.adapter.out.mongo;

import org.jspecify.annotations.Nullable;
import vn.hocba.kit.outbox.Outbox;
import vn.hocba.kit.outbox.OutboxEvent;
import vn.hocba.sync.delivery.domain.Delivery;
import vn.hocba.sync.delivery.domain.DeliveryEvent;

/** What the other services read when a store has decided. */
final class DeliveryMessages {

    private static final String TOPIC = "sync.packages.v1";

    private final Outbox outbox;

    DeliveryMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    OutboxEvent of(Delivery delivery, DeliveryEvent event) {
        return switch (event) {
            case DeliveryEvent.Accepted accepted -> event(delivery, "sync.delivery.accepted.v1", accepted, null);
            case DeliveryEvent.Rejected rejected ->
                event(delivery, "sync.delivery.rejected.v1", rejected, rejected.code());
        };
    }

    private OutboxEvent event(Delivery delivery, String type, DeliveryEvent event, @Nullable String code) {
        var message = new DecisionMessage(
                delivery.id().transcriptId(),
                delivery.id().version(),
                delivery.packageId(),
                delivery.schoolCode(),
                event.target().name(),
                event.receiptId(),
                event.at().toString(),
                code);
        return outbox.event(TOPIC, delivery.packageId(), type, delivery.revision() + 1, message);
    }

    record DecisionMessage(
            String transcriptId,
            long version,
            String packageId,
            String schoolCode,
            String target,
            String receiptId,
            String at,
            @Nullable String code) {}
}
