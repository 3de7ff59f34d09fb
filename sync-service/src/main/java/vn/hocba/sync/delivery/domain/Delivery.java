package vn.hocba.sync.delivery.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hocba.sync.delivery.domain.Transition.Changed;
import vn.hocba.sync.delivery.domain.Transition.Refused;

/**
 * One version of a transcript on its way to the city and the ministry. It is in exactly one state; how it stands with
 * each target is told beside it.
 *
 * @param sha256 of the released XML; nothing else is ever sent under this id
 * @param packageId of the last package that it was in; empty before the first
 * @param code why it is held or rejected
 * @param revision of this record, for the optimistic lock
 */
public record Delivery(
        DeliveryId id,
        String schoolCode,
        String schoolYear,
        String classId,
        String level,
        String sha256,
        Instant releasedAt,
        DeliveryState state,
        String packageId,
        Standing city,
        Standing ministry,
        @Nullable String code,
        Instant changedAt,
        long revision) {

    /** What is known of a release. */
    public record Release(
            DeliveryId id,
            String schoolCode,
            String schoolYear,
            String classId,
            String level,
            String sha256,
            Instant releasedAt) {}

    public static Delivery of(Release release, Instant now) {
        return new Delivery(
                release.id(),
                release.schoolCode(),
                release.schoolYear(),
                release.classId(),
                release.level(),
                release.sha256(),
                release.releasedAt(),
                DeliveryState.RELEASED,
                "",
                Standing.notSent(),
                Standing.notSent(),
                null,
                now,
                1);
    }

    public Standing with(Target target) {
        return target == Target.CITY ? city : ministry;
    }

    /** Must this target still be told, or still answer? */
    public boolean isPendingAt(Target target) {
        return switch (target) {
            case CITY -> state == DeliveryState.PACKAGED || state == DeliveryState.SUBMITTED_CITY;
            case MINISTRY -> state == DeliveryState.ACCEPTED_CITY || state == DeliveryState.SUBMITTED_MINISTRY;
        };
    }

    public Transition hold(String why, Instant now) {
        return move(DeliveryState.HELD, city, ministry, why, now, List.of());
    }

    public Transition accept(Target target, String receiptId, Instant now) {
        return settle(
                DeliveryState.accepted(target),
                target,
                Standing.accepted(receiptId, now),
                new DeliveryEvent.Accepted(target, receiptId, now));
    }

    public Transition reject(Target target, String receiptId, String why, Instant now) {
        return settle(
                DeliveryState.rejected(target),
                target,
                Standing.rejected(receiptId, why, now),
                new DeliveryEvent.Rejected(target, receiptId, now, why));
    }

    /** Back to the start: the next package takes it along, to the city again too, which knows it by its digest. */
    public Transition sendAgain(Instant now) {
        return move(DeliveryState.RELEASED, Standing.notSent(), Standing.notSent(), null, now, List.of());
    }

    /** A newer version is to be delivered instead (NĐ 30/2020, Điều 18: the replacing document takes its place). */
    public Transition supersede(Instant now) {
        return move(DeliveryState.SUPERSEDED, city, ministry, null, now, List.of());
    }

    private Transition settle(DeliveryState next, Target target, Standing standing, DeliveryEvent event) {
        return move(
                next,
                target == Target.CITY ? standing : city,
                target == Target.MINISTRY ? standing : ministry,
                standing.code(),
                event.at(),
                List.of(event));
    }

    private Transition move(
            DeliveryState next,
            Standing cityNow,
            Standing ministryNow,
            @Nullable String why,
            Instant now,
            List<DeliveryEvent> events) {
        if (!state.mayBecome(next)) {
            return new Refused(state, next);
        }
        var moved = new Delivery(
                id,
                schoolCode,
                schoolYear,
                classId,
                level,
                sha256,
                releasedAt,
                next,
                packageId,
                cityNow,
                ministryNow,
                why,
                now,
                revision);
        return new Changed(moved, events);
    }
}
