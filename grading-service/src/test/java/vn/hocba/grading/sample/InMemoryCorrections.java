package vn.hocba.grading.sample;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import vn.hocba.grading.correction.domain.Correction;
import vn.hocba.grading.correction.domain.CorrectionState;
import vn.hocba.grading.correction.domain.Corrections;

/** Corrections in memory. */
public final class InMemoryCorrections implements Corrections {

    private final Map<String, Correction> stored = new ConcurrentHashMap<>();

    /** Is called before a step is stored, so that somebody can be faster, or the process can end. */
    public Runnable beforeSave = () -> {};

    @Override
    public Optional<Correction> find(String id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public List<Correction> openOf(String classId) {
        return where(
                one -> one.target().classId().equals(classId) && one.state().isOpen(), Integer.MAX_VALUE);
    }

    @Override
    public List<Correction> ofSchool(String schoolCode, CorrectionState state, int limit) {
        return where(one -> one.target().schoolCode().equals(schoolCode) && one.state() == state, limit);
    }

    @Override
    public List<Correction> approved(int limit) {
        return where(one -> one.state() == CorrectionState.APPROVED, limit);
    }

    @Override
    public void add(Correction correction) {
        stored.put(correction.id(), correction.stored(1));
    }

    @Override
    public boolean save(Correction correction) {
        beforeSave.run();
        synchronized (this) {
            if (stored.get(correction.id()).version() != correction.version()) {
                return false;
            }
            stored.put(correction.id(), correction.stored(correction.version() + 1));
            return true;
        }
    }

    public void clear() {
        stored.clear();
        beforeSave = () -> {};
    }

    private List<Correction> where(Predicate<Correction> which, int limit) {
        return stored.values().stream()
                .filter(which)
                .sorted(Comparator.comparing(Correction::id))
                .limit(limit)
                .toList();
    }
}
