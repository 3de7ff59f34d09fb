package vn.hocba.student.staff;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hocba.student.school.domain.Schools;
import vn.hocba.student.staff.application.FindStaff;
import vn.hocba.student.staff.application.RegisterStaffList;
import vn.hocba.student.staff.application.RegisterStaffMember;
import vn.hocba.student.staff.domain.StaffMembers;

/** The use cases of this feature. */
@Configuration(proxyBeanMethods = false)
class StaffConfiguration {

    @Bean
    RegisterStaffMember registerStaffMember(StaffMembers members, Schools schools) {
        return new RegisterStaffMember(members, schools);
    }

    @Bean
    RegisterStaffList registerStaffList(StaffMembers members, Schools schools) {
        return new RegisterStaffList(members, schools);
    }

    @Bean
    FindStaff findStaff(StaffMembers members, Schools schools) {
        return new FindStaff(members, schools);
    }
}
