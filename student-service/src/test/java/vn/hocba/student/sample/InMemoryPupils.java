package vn.hocba.student.sample;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.hocba.student.platform.domain.PersonalNumber;
import vn.hocba.student.platform.domain.Stored;
import vn.hocba.student.pupil.domain.Pupil;
import vn.hocba.student.pupil.domain.Pupils;

/** Pupils in memory; can be told to do something just before a write, such as to die. */
public final class InMemoryPupils implements Pupils {

    private final Map<String, Pupil> all = new TreeMap<>();
    private Runnable beforeWrite = () -> {};

    public void clear() {
        all.clear();
        beforeWrite = () -> {};
    }

    public void beforeEachWrite(Runnable what) {
        beforeWrite = what;
    }

    public List<Pupil> everybody() {
        return List.copyOf(all.values());
    }

    @Override
    public Optional<Pupil> find(String pupilId) {
        return Optional.ofNullable(all.get(pupilId));
    }

    @Override
    public List<Pupil> byNumber(Collection<PersonalNumber> numbers) {
        return all.values().stream()
                .filter(one -> one.identity().personalNumber() != null
                        && numbers.contains(one.identity().personalNumber()))
                .toList();
    }

    @Override
    public List<Pupil> byOrigin(Collection<String> origins) {
        return all.values().stream()
                .filter(one -> origins.stream().anyMatch(one::wasEnrolledBy))
                .toList();
    }

    @Override
    public List<Pupil> ofClass(String classId, int limit) {
        return all.values().stream()
                .filter(one -> one.inClass(classId).isPresent())
                .limit(limit)
                .toList();
    }

    @Override
    public Stored add(Pupil pupil) {
        beforeWrite.run();
        if (all.containsKey(pupil.pupilId()) || isTaken(pupil)) {
            return Stored.DUPLICATE;
        }
        all.put(pupil.pupilId(), pupil);
        return Stored.DONE;
    }

    @Override
    public Stored save(Pupil next) {
        beforeWrite.run();
        Pupil known = all.get(next.pupilId());
        if (known == null || known.version() != next.version() - 1) {
            return Stored.OUTDATED;
        }
        if (isTaken(next)) {
            return Stored.DUPLICATE;
        }
        all.put(next.pupilId(), next);
        return Stored.DONE;
    }

    private boolean isTaken(Pupil pupil) {
        PersonalNumber number = pupil.identity().personalNumber();
        return all.values().stream()
                .filter(other -> !other.pupilId().equals(pupil.pupilId()))
                .anyMatch(other ->
                        (number != null && number.equals(other.identity().personalNumber()))
                                || pupil.enrolments().stream().anyMatch(one -> other.wasEnrolledBy(one.origin())));
    }
}
