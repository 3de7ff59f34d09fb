package vn.hocba.grading.roster;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hocba.grading.roster.application.KeepRoster;
import vn.hocba.grading.roster.application.Rights;
import vn.hocba.grading.roster.domain.Roster;

/** The use cases of this feature. */
@Configuration(proxyBeanMethods = false)
class RosterConfiguration {

    @Bean
    KeepRoster keepRoster(Roster roster) {
        return new KeepRoster(roster);
    }

    @Bean
    Rights rights(Roster roster, Clock clock) {
        return new Rights(roster, clock);
    }
}
