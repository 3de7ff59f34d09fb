package vn.hocba.sync.reconciliation;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hocba.kit.ids.Ids;
import vn.hocba.sync.delivery.domain.Deliveries;
import vn.hocba.sync.reconciliation.application.Reconcile;
import vn.hocba.sync.reconciliation.domain.ReconciliationRuns;
import vn.hocba.sync.reconciliation.domain.StoreListing;

/** The use cases of this feature. */
@Configuration(proxyBeanMethods = false)
class ReconciliationConfiguration {

    @Bean
    Reconcile reconcile(Deliveries deliveries, StoreListing listing, ReconciliationRuns runs, Ids ids, Clock clock) {
        return new Reconcile(deliveries, listing, runs, ids, clock);
    }
}
