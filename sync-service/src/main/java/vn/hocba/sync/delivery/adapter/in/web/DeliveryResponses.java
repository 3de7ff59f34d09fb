package vn.hocba.sync.delivery.adapter.in.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hocba.sync.delivery.domain.Delivery;
import vn.hocba.sync.delivery.domain.DeliveryState;
import vn.hocba.sync.delivery.domain.Standing;

/** Deliveries on the wire. */
final class DeliveryResponses {

    private DeliveryResponses() {}

    record StandingResponse(
            String state,
            @Nullable String receiptId,
            @Nullable String code,
            @Nullable Instant at) {

        static StandingResponse of(Standing standing) {
            return new StandingResponse(
                    standing.kind().name(),
                    standing.receiptId().isEmpty() ? null : standing.receiptId(),
                    standing.code(),
                    standing.at());
        }
    }

    record DeliveryResponse(
            String transcriptId,
            long version,
            String schoolCode,
            String schoolYear,
            String level,
            String sha256,
            Instant releasedAt,
            String state,
            @Nullable String code,
            @Nullable String packageId,
            StandingResponse city,
            StandingResponse ministry,
            Instant changedAt) {

        static DeliveryResponse of(Delivery delivery) {
            return new DeliveryResponse(
                    delivery.id().transcriptId(),
                    delivery.id().version(),
                    delivery.schoolCode(),
                    delivery.schoolYear(),
                    delivery.level(),
                    delivery.sha256(),
                    delivery.releasedAt(),
                    delivery.state().name(),
                    delivery.code(),
                    delivery.packageId().isEmpty() ? null : delivery.packageId(),
                    StandingResponse.of(delivery.city()),
                    StandingResponse.of(delivery.ministry()),
                    delivery.changedAt());
        }
    }

    /** A page; {@code next} goes into {@code after}. */
    record PageResponse(
            List<DeliveryResponse> deliveries, @Nullable String next) {}

    /** Every delivery in exactly one state; {@code total} is what transcript-service has released. */
    record StatisticsResponse(
            long total,
            long released,
            long packaged,
            long held,
            long submittedCity,
            long acceptedCity,
            long rejectedCity,
            long submittedMinistry,
            long acceptedMinistry,
            long rejectedMinistry,
            long superseded) {

        static StatisticsResponse of(Map<DeliveryState, Long> counts) {
            return new StatisticsResponse(
                    counts.values().stream().mapToLong(Long::longValue).sum(),
                    counts.getOrDefault(DeliveryState.RELEASED, 0L),
                    counts.getOrDefault(DeliveryState.PACKAGED, 0L),
                    counts.getOrDefault(DeliveryState.HELD, 0L),
                    counts.getOrDefault(DeliveryState.SUBMITTED_CITY, 0L),
                    counts.getOrDefault(DeliveryState.ACCEPTED_CITY, 0L),
                    counts.getOrDefault(DeliveryState.REJECTED_CITY, 0L),
                    counts.getOrDefault(DeliveryState.SUBMITTED_MINISTRY, 0L),
                    counts.getOrDefault(DeliveryState.ACCEPTED_MINISTRY, 0L),
                    counts.getOrDefault(DeliveryState.REJECTED_MINISTRY, 0L),
                    counts.getOrDefault(DeliveryState.SUPERSEDED, 0L));
        }
    }

    record ResubmissionResponse(int transcripts) {}
}
