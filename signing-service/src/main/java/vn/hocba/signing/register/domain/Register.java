package vn.hocba.signing.register.domain;

import java.util.Optional;

/** What student-service told; a fact is kept only if it is newer than the one that is stored. */
public interface Register {

    void keep(School school, long version);

    void keep(StaffMember member, long version);

    void keep(SchoolClass schoolClass, long version);

    Optional<School> school(String schoolCode);

    Optional<StaffMember> staffMember(String staffId);

    Optional<SchoolClass> schoolClass(String classId);
}
