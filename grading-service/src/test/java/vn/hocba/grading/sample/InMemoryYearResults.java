package vn.hocba.grading.sample;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.hocba.grading.regulation.domain.SchoolLevel;
import vn.hocba.grading.yearresult.domain.YearResult;
import vn.hocba.grading.yearresult.domain.YearResults;

/** Year results in memory; can die in the middle. */
public final class InMemoryYearResults implements YearResults {

    /** The process ended here. */
    public static final class Died extends RuntimeException {}

    public final Map<String, YearResult> stored = new LinkedHashMap<>();

    /** How many results are stored before the end. */
    public int diesAfter = Integer.MAX_VALUE;

    /** Is called before a correction is stored, so that somebody can be faster, or the process can end. */
    public Runnable beforeCorrection = () -> {};

    @Override
    public boolean add(YearResult result) {
        if (stored.size() >= diesAfter) {
            throw new Died();
        }
        return stored.putIfAbsent(result.id(), result) == null;
    }

    @Override
    public Optional<String> classOf(String id) {
        return Optional.ofNullable(stored.get(id)).map(YearResult::classId);
    }

    @Override
    public long version(String id) {
        YearResult found = stored.get(id);
        return found == null ? 0 : found.version();
    }

    @Override
    public boolean correct(YearResult next) {
        beforeCorrection.run();
        YearResult before = stored.get(next.id());
        if (before == null || before.version() != next.version() - 1) {
            return false;
        }
        if (!before.result().equals(next.result())) {
            stored.put(next.id(), next);
        }
        return true;
    }

    @Override
    public long ofSchool(String schoolCode) {
        return stored.values().stream()
                .filter(one -> one.yearEnd().schoolCode().equals(schoolCode))
                .count();
    }

    @Override
    public long ofLevel(SchoolLevel level) {
        return stored.values().stream()
                .filter(one -> one.yearEnd().level() == level)
                .count();
    }
}
