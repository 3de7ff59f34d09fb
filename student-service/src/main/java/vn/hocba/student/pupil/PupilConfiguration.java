package vn.hocba.student.pupil;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hocba.kit.ids.Ids;
import vn.hocba.student.platform.Today;
import vn.hocba.student.pupil.application.CorrectIdentity;
import vn.hocba.student.pupil.application.EnrolPupils;
import vn.hocba.student.pupil.application.FindPupils;
import vn.hocba.student.pupil.application.RecordDeparture;
import vn.hocba.student.pupil.domain.Pupils;
import vn.hocba.student.schoolclass.application.FindClasses;

/** The use cases of this feature. */
@Configuration(proxyBeanMethods = false)
class PupilConfiguration {

    @Bean
    EnrolPupils enrolPupils(Pupils pupils, Ids ids, Today today) {
        return new EnrolPupils(pupils, ids, today);
    }

    @Bean
    FindPupils findPupils(Pupils pupils, FindClasses classes, Today today) {
        return new FindPupils(pupils, classes, today);
    }

    @Bean
    CorrectIdentity correctIdentity(Pupils pupils, Today today) {
        return new CorrectIdentity(pupils, today);
    }

    @Bean
    RecordDeparture recordDeparture(Pupils pupils, Today today) {
        return new RecordDeparture(pupils, today);
    }
}
