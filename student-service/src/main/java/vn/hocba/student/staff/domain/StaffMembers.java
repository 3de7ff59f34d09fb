package vn.hocba.student.staff.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocba.student.platform.domain.Stored;

/** All staff members of all schools. */
public interface StaffMembers {

    Optional<StaffMember> find(String staffId);

    /** Those who exist, by their ids. */
    Map<String, StaffMember> among(Collection<String> staffIds);

    /** In the order of their ids, after the given one (empty: from the start). */
    List<StaffMember> ofSchool(String schoolCode, String after, int limit);

    /** A new one; the version is 1. */
    Stored add(StaffMember member);

    /** What has become of a staff member, if what is stored still is the version before. */
    Stored save(StaffMember next);
}
