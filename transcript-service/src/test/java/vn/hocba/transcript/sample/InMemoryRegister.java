package vn.hocba.transcript.sample;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.hocba.transcript.register.domain.Pupil;
import vn.hocba.transcript.register.domain.Register;
import vn.hocba.transcript.register.domain.School;
import vn.hocba.transcript.register.domain.SchoolClass;
import vn.hocba.transcript.register.domain.StaffMember;

/** What is known, without a database. */
public final class InMemoryRegister implements Register {

    private record Kept(Object fact, long version) {}

    private final Map<String, Kept> facts = new TreeMap<>();
    private final CrashPoint crash;

    public InMemoryRegister(CrashPoint crash) {
        this.crash = crash;
    }

    public void clear() {
        facts.clear();
    }

    @Override
    public void keep(School school, long version) {
        keep("school:" + school.schoolCode(), school, version);
    }

    @Override
    public void keep(StaffMember member, long version) {
        keep("staff:" + member.staffId(), member, version);
    }

    @Override
    public void keep(SchoolClass schoolClass, long version) {
        keep("class:" + schoolClass.classId(), schoolClass, version);
    }

    @Override
    public void keep(Pupil pupil, long version) {
        keep("pupil:" + pupil.pupilId(), pupil, version);
    }

    @Override
    public Optional<School> school(String schoolCode) {
        return find("school:" + schoolCode, School.class);
    }

    @Override
    public Optional<StaffMember> staffMember(String staffId) {
        return find("staff:" + staffId, StaffMember.class);
    }

    @Override
    public Optional<SchoolClass> schoolClass(String classId) {
        return find("class:" + classId, SchoolClass.class);
    }

    @Override
    public Optional<Pupil> pupil(String pupilId) {
        return find("pupil:" + pupilId, Pupil.class);
    }

    private void keep(String key, Object fact, long version) {
        crash.line();
        facts.merge(key, new Kept(fact, version), (old, fresh) -> fresh.version() > old.version() ? fresh : old);
    }

    private <T> Optional<T> find(String key, Class<T> type) {
        @Nullable Kept kept = facts.get(key);
        return kept == null ? Optional.empty() : Optional.of(type.cast(kept.fact()));
    }
}
