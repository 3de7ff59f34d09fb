package vn.hocba.signing.sample;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.hocba.signing.register.domain.Register;
import vn.hocba.signing.register.domain.School;
import vn.hocba.signing.register.domain.SchoolClass;
import vn.hocba.signing.register.domain.StaffMember;

/** The register in memory; the last one told counts. */
public final class InMemoryRegister implements Register {

    private final Map<String, School> schools = new ConcurrentHashMap<>();
    private final Map<String, StaffMember> staff = new ConcurrentHashMap<>();
    private final Map<String, SchoolClass> classes = new ConcurrentHashMap<>();

    @Override
    public void keep(School school, long version) {
        schools.put(school.schoolCode(), school);
    }

    @Override
    public void keep(StaffMember member, long version) {
        staff.put(member.staffId(), member);
    }

    @Override
    public void keep(SchoolClass schoolClass, long version) {
        classes.put(schoolClass.classId(), schoolClass);
    }

    @Override
    public Optional<School> school(String schoolCode) {
        return Optional.ofNullable(schools.get(schoolCode));
    }

    @Override
    public Optional<StaffMember> staffMember(String staffId) {
        return Optional.ofNullable(staff.get(staffId));
    }

    @Override
    public Optional<SchoolClass> schoolClass(String classId) {
        return Optional.ofNullable(classes.get(classId));
    }
}
