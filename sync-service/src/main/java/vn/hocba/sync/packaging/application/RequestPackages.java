package vn.hocba.sync.packaging.application;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocba.kit.ids.Ids;
import vn.hocba.sync.delivery.domain.Deliveries;
import vn.hocba.sync.delivery.domain.Delivery;
import vn.hocba.sync.delivery.domain.DeliveryId;
import vn.hocba.sync.packaging.domain.PackageItem;
import vn.hocba.sync.packaging.domain.Packages;
import vn.hocba.sync.packaging.domain.TranscriptPackage;

/**
 * Puts everything that a school has released and not delivered into packages. The package is stored first, with what it
 * wants; then the deliveries are claimed one by one. After a crash between the two, the worker claims the rest.
 */
public final class RequestPackages {

    /** A package and how many transcripts it got. */
    public record Requested(String packageId, int transcripts) {}

    private final Deliveries deliveries;
    private final Packages packages;
    private final Ids ids;
    private final Clock clock;
    private final int size;

    public RequestPackages(Deliveries deliveries, Packages packages, Ids ids, Clock clock, int size) {
        this.deliveries = deliveries;
        this.packages = packages;
        this.ids = ids;
        this.clock = clock;
        this.size = size;
    }

    public List<Requested> handle(String schoolCode, String schoolYear, String staffId) {
        var requested = new ArrayList<Requested>();
        List<Delivery> waiting = deliveries.waiting(schoolCode, schoolYear, size);
        while (!waiting.isEmpty()) {
            Instant now = clock.instant();
            List<PackageItem> items = waiting.stream()
                    .map(delivery -> new PackageItem(delivery.id(), delivery.sha256()))
                    .toList();
            var parcel = TranscriptPackage.wanted(ids.next().toString(), schoolCode, schoolYear, staffId, items, now);
            packages.add(parcel);
            int claimed = claim(parcel, now);
            if (claimed > 0) { // somebody else may have been faster: then the worker finds it empty
                requested.add(new Requested(parcel.id(), claimed));
            }
            waiting = deliveries.waiting(schoolCode, schoolYear, size);
        }
        return requested;
    }

    private int claim(TranscriptPackage parcel, Instant now) {
        Set<DeliveryId> wanted = parcel.items().stream().map(PackageItem::id).collect(Collectors.toSet());
        deliveries.claim(wanted, parcel.id(), now);
        return deliveries.inPackage(parcel.id()).size();
    }
}
