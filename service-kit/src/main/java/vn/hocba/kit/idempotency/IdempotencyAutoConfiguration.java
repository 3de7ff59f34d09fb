package vn.hocba.kit.idempotency;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import vn.hocba.kit.ids.Ids;
import vn.hocba.kit.problem.ProblemWriter;

/** The filter behind security, so that a key belongs to its caller. */
@AutoConfiguration(
        afterName = {"vn.hocba.kit.mongo.DatabaseAutoConfiguration", "vn.hocba.kit.problem.ProblemAutoConfiguration"})
@ConditionalOnBean(MongoDatabase.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class IdempotencyAutoConfiguration {

    private static final int BEHIND_SECURITY = -50;

    @Bean
    @ConditionalOnMissingBean
    IdempotencyKeys idempotencyKeys(MongoDatabase database, Clock clock) {
        return new IdempotencyKeys(database, clock);
    }

    @Bean(destroyMethod = "close")
    ExpiredKeys expiredKeys(IdempotencyKeys keys) {
        return new ExpiredKeys(keys);
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotency(IdempotencyKeys keys, ProblemWriter problems, Ids ids) {
        var registration = new FilterRegistrationBean<>(new IdempotencyFilter(keys, problems, ids));
        registration.setOrder(BEHIND_SECURITY);
        return registration;
    }
}
