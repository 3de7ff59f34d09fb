package vn.hocba.grading.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.hocba.grading.regulation.domain.SchoolLevel;
import vn.hocba.grading.roster.domain.ClassFacts;
import vn.hocba.grading.roster.domain.Enrolled;
import vn.hocba.grading.roster.domain.PupilEnrolments;
import vn.hocba.grading.roster.domain.Roster;
import vn.hocba.grading.roster.domain.RosterFigures;
import vn.hocba.grading.roster.domain.SchoolClass;

/** What is known of classes, in memory. */
public final class InMemoryRoster implements Roster, RosterFigures {

    private record Kept<T>(T value, long version) {}

    private final Map<String, Kept<ClassFacts>> classes = new LinkedHashMap<>();
    private final Map<String, Kept<PupilEnrolments>> pupils = new LinkedHashMap<>();

    @Override
    public void keep(ClassFacts facts, long version) {
        keep(classes, facts.classId(), facts, version);
    }

    @Override
    public void keep(PupilEnrolments pupil, long version) {
        keep(pupils, pupil.pupilId(), pupil, version);
    }

    @Override
    public Optional<SchoolClass> schoolClass(String classId) {
        return Optional.ofNullable(classes.get(classId)).map(kept -> {
            var enrolled = new ArrayList<Enrolled>();
            pupils.values()
                    .forEach(
                            pupil -> Optional.ofNullable(pupil.value().byClass().get(classId))
                                    .ifPresent(enrolled::add));
            return new SchoolClass(kept.value(), enrolled);
        });
    }

    @Override
    public Optional<SchoolClass> recent(String classId) {
        return schoolClass(classId);
    }

    @Override
    public long classesOfSchool(String schoolCode) {
        return classes.values().stream()
                .filter(kept -> kept.value().schoolCode().equals(schoolCode))
                .count();
    }

    @Override
    public long classesOfLevel(SchoolLevel level) {
        return classes.values().stream()
                .filter(kept -> kept.value().level() == level)
                .count();
    }

    public void clear() {
        classes.clear();
        pupils.clear();
    }

    private static <T> void keep(Map<String, Kept<T>> all, String id, T value, long version) {
        all.merge(id, new Kept<>(value, version), (old, now) -> now.version() > old.version() ? now : old);
    }
}
