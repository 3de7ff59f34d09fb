package vn.hocba.student.staff.application;

import java.util.List;
import java.util.Optional;
import vn.hocba.student.school.domain.Schools;
import vn.hocba.student.staff.domain.StaffMember;
import vn.hocba.student.staff.domain.StaffMembers;

/** Finds staff members. */
public final class FindStaff {

    private final StaffMembers members;
    private final Schools schools;

    public FindStaff(StaffMembers members, Schools schools) {
        this.members = members;
        this.schools = schools;
    }

    /** Empty when there is no such school. */
    public Optional<List<StaffMember>> page(String schoolCode, String after, int limit) {
        return schools.find(schoolCode).map(_ -> members.ofSchool(schoolCode, after, limit));
    }
}
