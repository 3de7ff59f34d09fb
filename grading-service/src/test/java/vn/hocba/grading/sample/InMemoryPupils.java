package vn.hocba.grading.sample;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import vn.hocba.grading.book.domain.Pupil;
import vn.hocba.grading.book.domain.Pupils;

/** Names in memory. */
public final class InMemoryPupils implements Pupils {

    private final Map<String, Pupil> stored = new HashMap<>();
    private final Map<String, Long> versions = new HashMap<>();

    @Override
    public void keep(Pupil pupil, long version) {
        if (versions.getOrDefault(pupil.pupilId(), 0L) < version) {
            versions.put(pupil.pupilId(), version);
            stored.put(pupil.pupilId(), pupil);
        }
    }

    @Override
    public Map<String, Pupil> of(Collection<String> pupilIds) {
        var found = new HashMap<>(stored);
        found.keySet().retainAll(pupilIds);
        return found;
    }
}
