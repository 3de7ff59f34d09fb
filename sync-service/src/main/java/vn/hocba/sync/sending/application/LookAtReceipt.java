package vn.hocba.sync.sending.application;

import java.time.Duration;
import vn.hocba.sync.delivery.domain.Deliveries;
import vn.hocba.sync.delivery.domain.Target;
import vn.hocba.sync.packaging.domain.TranscriptPackage;
import vn.hocba.sync.sending.domain.Store.Receipt;
import vn.hocba.sync.sending.domain.Stores;

/** Asks a store what became of a package. */
public final class LookAtReceipt {

    private final Deliveries deliveries;
    private final Stores stores;
    private final Settle settle;
    private final Schedule schedule;

    public LookAtReceipt(Deliveries deliveries, Stores stores, Settle settle, Schedule schedule) {
        this.deliveries = deliveries;
        this.stores = stores;
        this.settle = settle;
        this.schedule = schedule;
    }

    void handle(TranscriptPackage parcel, Target target) {
        String receiptId = parcel.receipt(target);
        // in case of a crash between the package and its deliveries
        deliveries.submitted(parcel.id(), target, receiptId, schedule.now());
        switch (stores.of(target).receipt(receiptId)) {
            case Receipt.Processing _ -> schedule.nextLook(parcel);
            case Receipt.Unknown _ -> schedule.sendAgain(parcel, target, "receipt-unknown");
            case Receipt.Unavailable(String problem, Duration atLeast) -> schedule.later(parcel, problem, atLeast);
            case Receipt.Done done -> {
                if (settle.apply(parcel, target, done)) {
                    settle.close(parcel, target);
                } else {
                    schedule.sendAgain(parcel, target, "receipt-incomplete");
                }
            }
        }
    }
}
