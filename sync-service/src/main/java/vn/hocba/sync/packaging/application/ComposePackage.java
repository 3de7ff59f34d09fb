package vn.hocba.sync.packaging.application;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.hocba.sync.delivery.domain.Deliveries;
import vn.hocba.sync.delivery.domain.Delivery;
import vn.hocba.sync.delivery.domain.DeliveryState;
import vn.hocba.sync.delivery.domain.Transition;
import vn.hocba.sync.packaging.application.ReleasedContent.Content;
import vn.hocba.sync.packaging.domain.BackOff;
import vn.hocba.sync.packaging.domain.PackageItem;
import vn.hocba.sync.packaging.domain.Packages;
import vn.hocba.sync.packaging.domain.TranscriptPackage;

/**
 * Fetches the released XML of each transcript of a package and writes the manifest. What cannot be had, or is not what
 * was released, is held back with a code; the others go on. Everything may be repeated at any point.
 */
public final class ComposePackage {

    private final Deliveries deliveries;
    private final Packages packages;
    private final ReleasedContent content;
    private final BackOff backOff;
    private final Clock clock;

    public ComposePackage(
            Deliveries deliveries, Packages packages, ReleasedContent content, BackOff backOff, Clock clock) {
        this.deliveries = deliveries;
        this.packages = packages;
        this.content = content;
        this.backOff = backOff;
        this.clock = clock;
    }

    public void handle(TranscriptPackage parcel) {
        deliveries.claim(parcel.items().stream().map(PackageItem::id).toList(), parcel.id(), clock.instant());
        var found = new ArrayList<PackageItem>();
        for (Delivery delivery : deliveries.inPackage(parcel.id())) {
            if (delivery.state() != DeliveryState.PACKAGED) {
                continue;
            }
            switch (content.get(delivery)) {
                case Content.Released _ -> found.add(new PackageItem(delivery.id(), delivery.sha256()));
                case Content.NotToBeHad(String code) -> hold(delivery, code);
                case Content.Later(String problem, Duration atLeast) -> {
                    packages.save(parcel.postponed(backOff.after(parcel.work(), problem, atLeast, clock.instant())));
                    return;
                }
            }
        }
        compose(parcel, found);
    }

    private void compose(TranscriptPackage parcel, List<PackageItem> found) {
        TranscriptPackage composed = parcel.composed(found);
        if (composed.manifest() == null) {
            packages.save(composed);
        } else {
            packages.saveComposed(composed);
        }
    }

    private void hold(Delivery delivery, String why) {
        if (delivery.hold(why, clock.instant()) instanceof Transition.Changed(Delivery held, var events)) {
            deliveries.save(held, events);
        }
    }
}
