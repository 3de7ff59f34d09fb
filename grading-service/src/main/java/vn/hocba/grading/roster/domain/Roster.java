package vn.hocba.grading.roster.domain;

import java.util.Optional;

/** What is known of classes; a fact is kept only if it is newer than the one that is stored. */
public interface Roster {

    void keep(ClassFacts facts, long version);

    void keep(PupilEnrolments pupil, long version);

    Optional<SchoolClass> schoolClass(String classId);

    /** As it was a second ago at the longest: for calls that come by the thousand. */
    Optional<SchoolClass> recent(String classId);
}
