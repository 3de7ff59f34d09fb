package vn.hocba.grading.curriculum;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hocba.grading.curriculum.application.ListSubjects;
import vn.hocba.grading.platform.GradingProperties;

/** The use cases of this feature. */
@Configuration(proxyBeanMethods = false)
class CurriculumConfiguration {

    @Bean
    ListSubjects listSubjects(GradingProperties properties) {
        return new ListSubjects(properties.sectorCodes());
    }
}
