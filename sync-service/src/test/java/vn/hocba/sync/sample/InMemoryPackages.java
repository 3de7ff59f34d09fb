package vn.hocba.sync.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import vn.hocba.kit.mongo.ConcurrentChangeException;
import vn.hocba.sync.packaging.domain.PackageState;
import vn.hocba.sync.packaging.domain.Packages;
import vn.hocba.sync.packaging.domain.TranscriptPackage;
import vn.hocba.sync.packaging.domain.Work;

/** Packages without a database; each write is one line at which the process can end. */
public final class InMemoryPackages implements Packages {

    private final TreeMap<String, TranscriptPackage> stored = new TreeMap<>();
    public final List<String> composed = new ArrayList<>();
    private final CrashPoint crash;

    public InMemoryPackages(CrashPoint crash) {
        this.crash = crash;
    }

    public InMemoryPackages() {
        this(new CrashPoint());
    }

    public List<TranscriptPackage> all() {
        return List.copyOf(stored.values());
    }

    public void clear() {
        stored.clear();
        composed.clear();
    }

    @Override
    public void add(TranscriptPackage parcel) {
        crash.line();
        stored.put(parcel.id(), parcel);
    }

    @Override
    public Optional<TranscriptPackage> find(String id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public List<String> due(Instant now, int limit) {
        return stored.values().stream()
                .filter(parcel -> isDue(parcel, now))
                .sorted(Comparator.comparing(InMemoryPackages::dueAt))
                .limit(limit)
                .map(TranscriptPackage::id)
                .toList();
    }

    @Override
    public Optional<TranscriptPackage> takeUp(String id, Instant now, Instant until) {
        TranscriptPackage parcel = stored.get(id);
        if (parcel == null || !isDue(parcel, now)) {
            return Optional.empty();
        }
        crash.line();
        Work leased = new Work(parcel.work().attempts(), until, parcel.work().problem());
        stored.put(id, copy(parcel.postponed(leased)));
        return find(id);
    }

    @Override
    public void save(TranscriptPackage parcel) {
        crash.line();
        TranscriptPackage known = stored.get(parcel.id());
        if (known == null || known.revision() != parcel.revision()) {
            throw new ConcurrentChangeException("packages");
        }
        stored.put(parcel.id(), copy(parcel));
    }

    @Override
    public void saveComposed(TranscriptPackage parcel) {
        save(parcel);
        composed.add(parcel.id());
    }

    @Override
    public List<TranscriptPackage> page(String schoolCode, String before, int limit) {
        return stored.descendingMap().values().stream()
                .filter(parcel -> parcel.schoolCode().equals(schoolCode))
                .filter(parcel -> before.isEmpty() || parcel.id().compareTo(before) < 0)
                .limit(limit)
                .toList();
    }

    @Override
    public long count(PackageState state) {
        return stored.values().stream()
                .filter(parcel -> parcel.state() == state)
                .count();
    }

    private static boolean isDue(TranscriptPackage parcel, Instant now) {
        return parcel.work().dueAt() != null && !dueAt(parcel).isAfter(now);
    }

    private static Instant dueAt(TranscriptPackage parcel) {
        Instant dueAt = parcel.work().dueAt();
        return dueAt == null ? Instant.MAX : dueAt;
    }

    private static TranscriptPackage copy(TranscriptPackage parcel) {
        return new TranscriptPackage(
                parcel.id(),
                parcel.schoolCode(),
                parcel.schoolYear(),
                parcel.createdBy(),
                parcel.createdAt(),
                parcel.state(),
                parcel.items(),
                parcel.manifest(),
                parcel.sealedManifest(),
                parcel.cityReceipt(),
                parcel.ministryReceipt(),
                parcel.work(),
                parcel.revision() + 1);
    }
}
