package vn.hocba.kit.audit;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import vn.hocba.kit.ids.Ids;

/** The audit trail in the service's database. */
@AutoConfiguration(afterName = "vn.hocba.kit.mongo.DatabaseAutoConfiguration")
@ConditionalOnBean(MongoDatabase.class)
class AuditTrailAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(AuditTrail.class)
    MongoAuditTrail auditTrail(MongoDatabase database, Ids ids, Clock clock) {
        return new MongoAuditTrail(database, ids, clock);
    }
}
