package vn.hocba.transcript.register.domain;

import java.util.Optional;

/** What is known; a fact is kept only if it is newer than the one that is stored. */
public interface Register {

    void keep(School school, long version);

    void keep(StaffMember member, long version);

    void keep(SchoolClass schoolClass, long version);

    void keep(Pupil pupil, long version);

    Optional<School> school(String schoolCode);

    Optional<StaffMember> staffMember(String staffId);

    Optional<SchoolClass> schoolClass(String classId);

    Optional<Pupil> pupil(String pupilId);
}
