package vn.hocba.student.school;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hocba.student.school.application.FindSchools;
import vn.hocba.student.school.application.RegisterSchool;
import vn.hocba.student.school.domain.Schools;

/** The use cases of this feature. */
@Configuration(proxyBeanMethods = false)
class SchoolConfiguration {

    @Bean
    RegisterSchool registerSchool(Schools schools) {
        return new RegisterSchool(schools);
    }

    @Bean
    FindSchools findSchools(Schools schools) {
        return new FindSchools(schools);
    }
}
