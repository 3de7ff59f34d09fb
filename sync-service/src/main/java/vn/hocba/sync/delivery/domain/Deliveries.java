package vn.hocba.sync.delivery.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All deliveries. */
public interface Deliveries {

    /** False when this version is known already. */
    boolean add(Delivery delivery);

    Optional<Delivery> find(DeliveryId id);

    List<Delivery> versionsOf(String transcriptId);

    /** Those that wait to be packaged, in the order of their ids. */
    List<Delivery> waiting(String schoolCode, String schoolYear, int limit);

    /** Moves those that still wait into the package, each atomically; the others belong to somebody else. */
    void claim(Collection<DeliveryId> ids, String packageId, Instant at);

    List<Delivery> inPackage(String packageId);

    /** Moves those of the package that wait for this target to submitted, each atomically; repeatable. */
    void submitted(String packageId, Target target, String receiptId, Instant at);

    /** Stores what changed with its events, if nobody else changed it meanwhile. */
    void save(Delivery changed, List<DeliveryEvent> events);

    /** In the order of their ids, after the given one (empty: from the start). */
    List<Delivery> page(String schoolCode, Optional<DeliveryState> state, String after, int limit);

    /** How many are in which state, every delivery counted once; of one school, or of all. */
    Map<DeliveryState, Long> counts(Optional<String> schoolCode);
}
