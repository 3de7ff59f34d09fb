package vn.hocba.student.sample;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.hocba.student.platform.domain.Stored;
import vn.hocba.student.platform.domain.Text;
import vn.hocba.student.school.domain.SchoolYear;
import vn.hocba.student.schoolclass.domain.SchoolClass;
import vn.hocba.student.schoolclass.domain.SchoolClasses;

/** Classes in memory. */
public final class InMemorySchoolClasses implements SchoolClasses {

    private final Map<String, SchoolClass> all = new TreeMap<>();

    public void clear() {
        all.clear();
    }

    @Override
    public Optional<SchoolClass> find(String classId) {
        return Optional.ofNullable(all.get(classId));
    }

    @Override
    public Optional<SchoolClass> named(String schoolCode, SchoolYear year, String name) {
        return all.values().stream()
                .filter(one -> one.schoolCode().equals(schoolCode)
                        && one.schoolYear().equals(year)
                        && Text.folded(one.name()).equals(Text.folded(name)))
                .findFirst();
    }

    @Override
    public List<SchoolClass> ofYear(String schoolCode, SchoolYear year, int limit) {
        return all.values().stream()
                .filter(one ->
                        one.schoolCode().equals(schoolCode) && one.schoolYear().equals(year))
                .sorted(Comparator.comparing(SchoolClass::grade).thenComparing(one -> Text.folded(one.name())))
                .limit(limit)
                .toList();
    }

    @Override
    public Stored add(SchoolClass one) {
        if (named(one.schoolCode(), one.schoolYear(), one.name()).isPresent()) {
            return Stored.DUPLICATE;
        }
        return all.putIfAbsent(one.classId(), one) == null ? Stored.DONE : Stored.DUPLICATE;
    }

    @Override
    public Stored save(SchoolClass next) {
        SchoolClass known = all.get(next.classId());
        if (known == null || known.version() != next.version() - 1) {
            return Stored.OUTDATED;
        }
        all.put(next.classId(), next);
        return Stored.DONE;
    }
}
