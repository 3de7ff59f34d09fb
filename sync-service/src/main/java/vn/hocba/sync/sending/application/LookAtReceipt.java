package vn.hocba.sync.sending.application;

import java.time.Clock;
import java.time.Duration;
import vn.hocba.sync.delivery.domain.Deliveries;
import vn.hocba.sync.delivery.domain.Target;
import vn.hocba.sync.packaging.domain.Packages;
import vn.hocba.sync.packaging.domain.TranscriptPackage;
import vn.hocba.sync.sending.domain.Store.Receipt;
import vn.hocba.sync.sending.domain.Stores;

/** Asks a store what became of a package. */
public final class LookAtReceipt {

    private final Deliveries deliveries;
    private final Packages packages;
    private final Stores stores;
    private final Settle settle;
    private final Waiting waiting;
    private final Clock clock;

    public LookAtReceipt(
            Deliveries deliveries, Packages packages, Stores stores, Settle settle, Waiting waiting, Clock clock) {
        this.deliveries = deliveries;
        this.packages = packages;
        this.stores = stores;
        this.settle = settle;
        this.waiting = waiting;
        this.clock = clock;
    }

    void handle(TranscriptPackage parcel, Target target) {
        String receiptId = parcel.receipt(target);
        // in case of a crash between the package and its deliveries
        deliveries.submitted(parcel.id(), target, receiptId, clock.instant());
        switch (stores.of(target).receipt(receiptId)) {
            case Receipt.Processing _ -> packages.save(waiting.nextLook(parcel));
            case Receipt.Unknown _ -> packages.save(waiting.again(parcel, target, "receipt-unknown"));
            case Receipt.Unavailable(String problem, Duration atLeast) ->
                packages.save(waiting.longer(parcel, problem, atLeast));
            case Receipt.Done done -> {
                if (settle.apply(parcel, target, done)) {
                    settle.close(parcel, target);
                } else {
                    packages.save(waiting.again(parcel, target, "receipt-incomplete"));
                }
            }
        }
    }
}
