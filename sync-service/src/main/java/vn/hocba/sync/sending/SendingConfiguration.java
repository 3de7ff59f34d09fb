package vn.hocba.sync.sending;

import java.time.Clock;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hocba.sync.delivery.domain.Deliveries;
import vn.hocba.sync.packaging.application.ComposePackage;
import vn.hocba.sync.packaging.domain.BackOff;
import vn.hocba.sync.packaging.domain.Contents;
import vn.hocba.sync.packaging.domain.Packages;
import vn.hocba.sync.platform.SyncProperties;
import vn.hocba.sync.sending.application.AdvancePackage;
import vn.hocba.sync.sending.application.LookAtReceipt;
import vn.hocba.sync.sending.application.Settle;
import vn.hocba.sync.sending.application.Submit;
import vn.hocba.sync.sending.application.Waiting;
import vn.hocba.sync.sending.domain.Stores;

/** The use cases of this feature. */
@Configuration(proxyBeanMethods = false)
class SendingConfiguration {

    @Bean
    Waiting waiting(SyncProperties properties, RandomGenerator random, Clock clock) {
        return new Waiting(
                new BackOff(properties.firstWait(), properties.longestWait(), random),
                new BackOff(properties.firstPoll(), properties.longestPoll(), random),
                clock);
    }

    @Bean
    Settle settle(Deliveries deliveries, Packages packages, Contents contents, Clock clock) {
        return new Settle(deliveries, packages, contents, clock);
    }

    @Bean
    Submit submit(
            Deliveries deliveries,
            Packages packages,
            Contents contents,
            Stores stores,
            Settle settle,
            Waiting waiting,
            Clock clock) {
        return new Submit(deliveries, packages, contents, stores, settle, waiting, clock);
    }

    @Bean
    LookAtReceipt lookAtReceipt(
            Deliveries deliveries, Packages packages, Stores stores, Settle settle, Waiting waiting, Clock clock) {
        return new LookAtReceipt(deliveries, packages, stores, settle, waiting, clock);
    }

    @Bean
    AdvancePackage advancePackage(
            Packages packages,
            ComposePackage compose,
            Submit submit,
            LookAtReceipt look,
            Clock clock,
            SyncProperties properties) {
        return new AdvancePackage(packages, compose, submit, look, clock, properties.lease());
    }
}
