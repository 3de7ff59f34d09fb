package vn.hocba.student.sample;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.hocba.student.platform.domain.Stored;
import vn.hocba.student.school.domain.School;
import vn.hocba.student.school.domain.Schools;

/** Schools in memory. */
public final class InMemorySchools implements Schools {

    private final Map<String, School> all = new TreeMap<>();

    public void clear() {
        all.clear();
    }

    @Override
    public Optional<School> find(String code) {
        return Optional.ofNullable(all.get(code));
    }

    @Override
    public Stored add(School school) {
        return all.putIfAbsent(school.code(), school) == null ? Stored.DONE : Stored.DUPLICATE;
    }

    @Override
    public Stored save(School next) {
        School known = all.get(next.code());
        if (known == null || known.version() != next.version() - 1) {
            return Stored.OUTDATED;
        }
        all.put(next.code(), next);
        return Stored.DONE;
    }
}
