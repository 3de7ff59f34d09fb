package vn.hocba.grading.evaluation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hocba.grading.evaluation.application.EvaluateYears;
import vn.hocba.grading.regulation.domain.RuleSets;

/** The use cases of this feature. */
@Configuration(proxyBeanMethods = false)
class EvaluationConfiguration {

    @Bean
    EvaluateYears evaluateYears(RuleSets ruleSets) {
        return new EvaluateYears(ruleSets);
    }
}
