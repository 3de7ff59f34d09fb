package vn.hocba.grading.gradebook;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hocba.grading.gradebook.application.CloseGradebook;
import vn.hocba.grading.gradebook.application.CorrectGradebook;
import vn.hocba.grading.gradebook.application.EnterMarks;
import vn.hocba.grading.gradebook.application.ReadGradebook;
import vn.hocba.grading.gradebook.domain.Gradebooks;
import vn.hocba.grading.gradebook.domain.Rounds;
import vn.hocba.grading.roster.application.Rights;

/** The use cases of this feature. */
@Configuration(proxyBeanMethods = false)
class GradebookConfiguration {

    @Bean
    EnterMarks enterMarks(Rights rights, Gradebooks gradebooks, Rounds rounds, Clock clock) {
        return new EnterMarks(rights, gradebooks, rounds, clock);
    }

    @Bean
    CloseGradebook closeGradebook(Rights rights, Gradebooks gradebooks, Rounds rounds, Clock clock) {
        return new CloseGradebook(rights, gradebooks, rounds, clock);
    }

    @Bean
    CorrectGradebook correctGradebook(Gradebooks gradebooks) {
        return new CorrectGradebook(gradebooks);
    }

    @Bean
    ReadGradebook readGradebook(Rights rights, Gradebooks gradebooks, Rounds rounds) {
        return new ReadGradebook(rights, gradebooks, rounds);
    }
}
