package vn.hocba.student.staff;

import vn.hocba.student.sample.InMemoryStaffMembers;
import vn.hocba.student.staff.domain.StaffMembers;

class InMemoryStaffMembersTests extends StaffMembersContract {

    private final StaffMembers members = new InMemoryStaffMembers();

    @Override
    protected StaffMembers members() {
        return members;
    }
}
