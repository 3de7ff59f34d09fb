package vn.hocba.sync.sending.application;

import java.util.List;
import vn.hocba.sync.delivery.domain.Deliveries;
import vn.hocba.sync.delivery.domain.Delivery;
import vn.hocba.sync.delivery.domain.DeliveryId;
import vn.hocba.sync.delivery.domain.DeliveryState;
import vn.hocba.sync.delivery.domain.Target;
import vn.hocba.sync.delivery.domain.Transition;
import vn.hocba.sync.packaging.domain.Contents;
import vn.hocba.sync.packaging.domain.TranscriptPackage;
import vn.hocba.sync.sending.domain.Store.Receipt;
import vn.hocba.sync.sending.domain.Verdict;

/**
 * Applies a store's decisions, delivery by delivery, each in one write with its event. Whoever repeats it after a crash
 * finds the decided ones no longer pending.
 */
public final class Settle {

    private static final String NO_RECEIPT = "none";

    private final Deliveries deliveries;
    private final Contents contents;
    private final Schedule schedule;

    public Settle(Deliveries deliveries, Contents contents, Schedule schedule) {
        this.deliveries = deliveries;
        this.contents = contents;
        this.schedule = schedule;
    }

    /** False when the receipt leaves something out. */
    boolean apply(TranscriptPackage parcel, Target target, Receipt.Done receipt) {
        boolean complete = true;
        for (Delivery delivery : deliveries.inPackage(parcel.id())) {
            if (delivery.isPendingAt(target)) {
                complete &= apply(delivery, target, parcel.receipt(target), Verdict.of(delivery, receipt));
            }
        }
        return complete;
    }

    /** The store refused the package without a receipt. */
    void refuse(TranscriptPackage parcel, Target target, List<Delivery> pending, String code) {
        pending.forEach(delivery -> apply(delivery, target, NO_RECEIPT, new Verdict.Rejected(code)));
        close(parcel, target);
    }

    /** Nothing is pending at this target any more. */
    void close(TranscriptPackage parcel, Target target) {
        List<Delivery> all = deliveries.inPackage(parcel.id());
        boolean moreToSend = all.stream().anyMatch(delivery -> delivery.isPendingAt(Target.MINISTRY));
        schedule.settled(parcel, target, moreToSend);
        List<DeliveryId> delivered = all.stream()
                .filter(delivery -> delivery.state() == DeliveryState.ACCEPTED_MINISTRY)
                .map(Delivery::id)
                .toList();
        if (!delivered.isEmpty()) {
            contents.drop(delivered);
        }
    }

    private boolean apply(Delivery delivery, Target target, String receiptId, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Accepted _ -> save(delivery.accept(target, receiptId, schedule.now()));
            case Verdict.Rejected(String code) -> save(delivery.reject(target, receiptId, code, schedule.now()));
            case Verdict.Untold _ -> false;
        };
    }

    private boolean save(Transition transition) {
        return switch (transition) {
            case Transition.Changed(Delivery changed, var events) -> {
                deliveries.save(changed, events);
                yield true;
            }
            case Transition.Refused _ -> false;
        };
    }
}
