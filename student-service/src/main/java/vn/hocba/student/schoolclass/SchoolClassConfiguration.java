package vn.hocba.student.schoolclass;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hocba.kit.ids.Ids;
import vn.hocba.student.platform.Today;
import vn.hocba.student.school.domain.Schools;
import vn.hocba.student.schoolclass.application.AssignTeachers;
import vn.hocba.student.schoolclass.application.ClassRights;
import vn.hocba.student.schoolclass.application.CreateClass;
import vn.hocba.student.schoolclass.application.FindClasses;
import vn.hocba.student.schoolclass.domain.SchoolClasses;
import vn.hocba.student.staff.domain.StaffMembers;

/** The use cases of this feature. */
@Configuration(proxyBeanMethods = false)
class SchoolClassConfiguration {

    @Bean
    ClassRights classRights(Today today) {
        return new ClassRights(today);
    }

    @Bean
    FindClasses findClasses(SchoolClasses classes, Schools schools, ClassRights rights) {
        return new FindClasses(classes, schools, rights);
    }

    @Bean
    CreateClass createClass(SchoolClasses classes, Schools schools, Ids ids, Today today) {
        return new CreateClass(classes, schools, ids, today);
    }

    @Bean
    AssignTeachers assignTeachers(SchoolClasses classes, StaffMembers members, Today today) {
        return new AssignTeachers(classes, members, today);
    }
}
