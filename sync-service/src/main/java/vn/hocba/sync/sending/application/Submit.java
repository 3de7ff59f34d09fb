package vn.hocba.sync.sending.application;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import vn.hocba.sync.delivery.domain.Deliveries;
import vn.hocba.sync.delivery.domain.Delivery;
import vn.hocba.sync.delivery.domain.DeliveryId;
import vn.hocba.sync.delivery.domain.Target;
import vn.hocba.sync.packaging.application.ReleasedContent;
import vn.hocba.sync.packaging.application.ReleasedContent.Content;
import vn.hocba.sync.packaging.domain.Manifest;
import vn.hocba.sync.packaging.domain.TranscriptPackage;
import vn.hocba.sync.sending.domain.Store.Submission;
import vn.hocba.sync.sending.domain.Stores;
import vn.hocba.sync.sending.domain.Zip;

/**
 * Sends a package to a store: the sealed manifest, and of its transcripts those that this store has not decided about.
 * The key is made of what is sent, so a repetition after a crash or a lost answer is the same submission.
 */
public final class Submit {

    private final Deliveries deliveries;
    private final ReleasedContent content;
    private final Stores stores;
    private final Settle settle;
    private final Schedule schedule;

    public Submit(Deliveries deliveries, ReleasedContent content, Stores stores, Settle settle, Schedule schedule) {
        this.deliveries = deliveries;
        this.content = content;
        this.stores = stores;
        this.settle = settle;
        this.schedule = schedule;
    }

    void handle(TranscriptPackage parcel, Target target) {
        List<Delivery> pending = deliveries.inPackage(parcel.id()).stream()
                .filter(delivery -> delivery.isPendingAt(target))
                .toList();
        if (pending.isEmpty()) {
            settle.close(parcel, target);
            return;
        }
        Optional<byte[]> zip = zip(parcel, pending);
        if (zip.isEmpty()) {
            schedule.later(parcel, "content-not-available", Duration.ZERO);
            return;
        }
        String key = parcel.id() + ":" + target + ":" + Manifest.sha256(zip.get());
        switch (stores.of(target).submit(key, zip.get())) {
            case Submission.Taken(String receiptId) -> {
                // the package remembers the receipt first; the deliveries follow, now or when the receipt is looked at
                schedule.submitted(parcel, target, receiptId);
                deliveries.submitted(parcel.id(), target, receiptId, schedule.now());
            }
            case Submission.Refused(String code) -> settle.refuse(parcel, target, pending, code);
            case Submission.Unavailable(String problem, Duration atLeast) -> schedule.later(parcel, problem, atLeast);
        }
    }

    private Optional<byte[]> zip(TranscriptPackage parcel, List<Delivery> pending) {
        var files = new TreeMap<DeliveryId, byte[]>();
        for (Delivery delivery : pending) {
            if (!(content.get(delivery) instanceof Content.Released(byte[] xml))) {
                return Optional.empty();
            }
            files.put(delivery.id(), xml);
        }
        return Optional.of(Zip.of(Objects.requireNonNull(parcel.sealedManifest()), files));
    }
}
