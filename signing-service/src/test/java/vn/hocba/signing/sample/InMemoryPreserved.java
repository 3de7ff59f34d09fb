package vn.hocba.signing.sample;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.hocba.signing.preservation.domain.Preserved;
import vn.hocba.signing.preservation.domain.PreservedFiles;

/** Released files in memory, kept to the same contract as those in the database. */
public final class InMemoryPreserved implements PreservedFiles {

    private final Map<String, Preserved> stored = new ConcurrentHashMap<>();

    @Override
    public void add(Preserved released) {
        stored.putIfAbsent(released.sha256(), next(released));
    }

    @Override
    public synchronized boolean save(Preserved changed) {
        Preserved known = stored.get(changed.sha256());
        if (known == null || known.revision() != changed.revision()) {
            return false;
        }
        stored.put(changed.sha256(), next(changed));
        return true;
    }

    @Override
    public Optional<Preserved> find(String sha256) {
        return Optional.ofNullable(stored.get(sha256));
    }

    @Override
    public List<Preserved> due(Instant now, int limit) {
        return stored.values().stream()
                .filter(one -> one.dueAt() != null && !one.dueAt().isAfter(now))
                .sorted(Comparator.comparing(Preserved::dueAt))
                .limit(limit)
                .toList();
    }

    @Override
    public void forget(String sha256) {
        stored.remove(sha256);
    }

    @Override
    public long count(Preserved.State state) {
        return stored.values().stream().filter(one -> one.state() == state).count();
    }

    @Override
    public long owedBefore(Instant then) {
        return stored.values().stream()
                .filter(one -> one.owedSince() != null && !one.owedSince().isAfter(then))
                .count();
    }

    @Override
    public Optional<Instant> oldestOwed() {
        return stored.values().stream()
                .map(Preserved::owedSince)
                .filter(java.util.Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    private static Preserved next(Preserved one) {
        return new Preserved(
                one.sha256(),
                one.dossierId(),
                one.form(),
                one.state(),
                one.dueAt(),
                one.owedSince(),
                one.delta(),
                one.releasedAt(),
                one.revision() + 1);
    }
}
