package vn.hocba.sync.delivery.domain;

import java.time.Instant;

/** What a store decided about a transcript. */
public sealed interface DeliveryEvent {

    Target target();

    String receiptId();

    Instant at();

    record Accepted(Target target, String receiptId, Instant at) implements DeliveryEvent {}

    record Rejected(Target target, String receiptId, Instant at, String code) implements DeliveryEvent {}
}
