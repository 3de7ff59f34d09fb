package vn.hocba.sync.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import vn.hocba.kit.mongo.ConcurrentChangeException;
import vn.hocba.sync.delivery.domain.Deliveries;
import vn.hocba.sync.delivery.domain.Delivery;
import vn.hocba.sync.delivery.domain.DeliveryEvent;
import vn.hocba.sync.delivery.domain.DeliveryId;
import vn.hocba.sync.delivery.domain.DeliveryState;
import vn.hocba.sync.delivery.domain.Standing;
import vn.hocba.sync.delivery.domain.Target;

/** Deliveries without a database; each write is one line at which the process can end. */
public final class InMemoryDeliveries implements Deliveries {

    /** An event and the delivery that it is about. */
    public record Told(DeliveryId id, DeliveryEvent event) {}

    private final TreeMap<String, Delivery> stored = new TreeMap<>();
    public final List<Told> told = new ArrayList<>();
    private final CrashPoint crash;

    public InMemoryDeliveries(CrashPoint crash) {
        this.crash = crash;
    }

    public InMemoryDeliveries() {
        this(new CrashPoint());
    }

    public void clear() {
        stored.clear();
        told.clear();
    }

    @Override
    public boolean add(Delivery delivery) {
        crash.line();
        return stored.putIfAbsent(delivery.id().toString(), delivery) == null;
    }

    @Override
    public Optional<Delivery> find(DeliveryId id) {
        return Optional.ofNullable(stored.get(id.toString()));
    }

    @Override
    public List<Delivery> versionsOf(String transcriptId) {
        return all(delivery -> delivery.id().transcriptId().equals(transcriptId));
    }

    @Override
    public List<Delivery> waiting(String schoolCode, String schoolYear, int limit) {
        return all(delivery -> delivery.state() == DeliveryState.RELEASED
                        && delivery.schoolCode().equals(schoolCode)
                        && delivery.schoolYear().equals(schoolYear))
                .stream()
                .limit(limit)
                .toList();
    }

    @Override
    public void claim(Collection<DeliveryId> ids, String packageId, Instant at) {
        for (DeliveryId id : ids) {
            Delivery delivery = stored.get(id.toString());
            if (delivery != null && delivery.state().mayBecome(DeliveryState.PACKAGED)) {
                crash.line();
                put(copy(delivery, DeliveryState.PACKAGED, packageId, delivery.city(), delivery.ministry(), at));
            }
        }
    }

    @Override
    public List<Delivery> inPackage(String packageId) {
        return all(delivery -> delivery.packageId().equals(packageId));
    }

    @Override
    public void submitted(String packageId, Target target, String receiptId, Instant at) {
        DeliveryState next = target == Target.CITY ? DeliveryState.SUBMITTED_CITY : DeliveryState.SUBMITTED_MINISTRY;
        for (Delivery delivery : inPackage(packageId)) {
            if (delivery.state().mayBecome(next)
                    && !delivery.with(target).receiptId().equals(receiptId)) {
                crash.line();
                var standing = new Standing(
                        Standing.Kind.SUBMITTED,
                        receiptId,
                        delivery.with(target).code(),
                        at);
                put(copy(
                        delivery,
                        next,
                        packageId,
                        target == Target.CITY ? standing : delivery.city(),
                        target == Target.MINISTRY ? standing : delivery.ministry(),
                        at));
            }
        }
    }

    @Override
    public void save(Delivery changed, List<DeliveryEvent> events) {
        crash.line();
        Delivery known = stored.get(changed.id().toString());
        if (known == null || known.revision() != changed.revision()) {
            throw new ConcurrentChangeException("deliveries");
        }
        put(copy(
                changed,
                changed.state(),
                changed.packageId(),
                changed.city(),
                changed.ministry(),
                changed.changedAt()));
        events.forEach(event -> told.add(new Told(changed.id(), event)));
    }

    @Override
    public List<Delivery> page(String schoolCode, Optional<DeliveryState> state, String after, int limit) {
        return all(delivery -> delivery.schoolCode().equals(schoolCode)
                        && (state.isEmpty() || state.get() == delivery.state())
                        && delivery.id().toString().compareTo(after) > 0)
                .stream()
                .limit(limit)
                .toList();
    }

    @Override
    public Map<DeliveryState, Long> counts(Optional<String> schoolCode) {
        var counts = new EnumMap<DeliveryState, Long>(DeliveryState.class);
        all(delivery -> schoolCode.isEmpty() || schoolCode.get().equals(delivery.schoolCode()))
                .forEach(delivery -> counts.merge(delivery.state(), 1L, Long::sum));
        return counts;
    }

    private List<Delivery> all(Predicate<Delivery> wanted) {
        return stored.values().stream().filter(wanted).toList();
    }

    private void put(Delivery delivery) {
        stored.put(delivery.id().toString(), delivery);
    }

    private static Delivery copy(
            Delivery from, DeliveryState state, String packageId, Standing city, Standing ministry, Instant at) {
        return new Delivery(
                from.id(),
                from.schoolCode(),
                from.schoolYear(),
                from.classId(),
                from.level(),
                from.sha256(),
                from.releasedAt(),
                state,
                packageId,
                city,
                ministry,
                from.code(),
                at,
                from.revision() + 1);
    }
}
