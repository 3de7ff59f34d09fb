package vn.hocba.sync.sending;

import java.time.Clock;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hocba.sync.delivery.domain.Deliveries;
import vn.hocba.sync.packaging.application.ComposePackage;
import vn.hocba.sync.packaging.application.ReleasedContent;
import vn.hocba.sync.packaging.domain.BackOff;
import vn.hocba.sync.packaging.domain.Contents;
import vn.hocba.sync.packaging.domain.Packages;
import vn.hocba.sync.platform.SyncProperties;
import vn.hocba.sync.sending.application.AdvancePackage;
import vn.hocba.sync.sending.application.LookAtReceipt;
import vn.hocba.sync.sending.application.Schedule;
import vn.hocba.sync.sending.application.Settle;
import vn.hocba.sync.sending.application.Submit;
import vn.hocba.sync.sending.domain.Stores;

/** The use cases of this feature. */
@Configuration(proxyBeanMethods = false)
class SendingConfiguration {

    @Bean
    Schedule schedule(Packages packages, SyncProperties properties, RandomGenerator random, Clock clock) {
        return new Schedule(
                packages,
                new BackOff(properties.firstWait(), properties.longestWait(), random),
                new BackOff(properties.firstPoll(), properties.longestPoll(), random),
                properties.lease(),
                clock);
    }

    @Bean
    Settle settle(Deliveries deliveries, Contents contents, Schedule schedule) {
        return new Settle(deliveries, contents, schedule);
    }

    @Bean
    Submit submit(Deliveries deliveries, ReleasedContent content, Stores stores, Settle settle, Schedule schedule) {
        return new Submit(deliveries, content, stores, settle, schedule);
    }

    @Bean
    LookAtReceipt lookAtReceipt(Deliveries deliveries, Stores stores, Settle settle, Schedule schedule) {
        return new LookAtReceipt(deliveries, stores, settle, schedule);
    }

    @Bean
    AdvancePackage advancePackage(
            Packages packages, ComposePackage compose, Submit submit, LookAtReceipt look, Schedule schedule) {
        return new AdvancePackage(packages, compose, submit, look, schedule);
    }
}
