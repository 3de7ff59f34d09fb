package vn.hocba.sync.packaging;

import java.time.Clock;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hocba.kit.ids.Ids;
import vn.hocba.sync.delivery.domain.Deliveries;
import vn.hocba.sync.packaging.application.ComposePackage;
import vn.hocba.sync.packaging.application.FindPackages;
import vn.hocba.sync.packaging.application.ReleasedContent;
import vn.hocba.sync.packaging.application.RequestPackages;
import vn.hocba.sync.packaging.application.TakeSeal;
import vn.hocba.sync.packaging.domain.BackOff;
import vn.hocba.sync.packaging.domain.Contents;
import vn.hocba.sync.packaging.domain.Packages;
import vn.hocba.sync.packaging.domain.TranscriptSource;
import vn.hocba.sync.platform.SyncProperties;

/** The use cases of this feature. */
@Configuration(proxyBeanMethods = false)
class PackagingConfiguration {

    @Bean
    RequestPackages requestPackages(
            Deliveries deliveries, Packages packages, Ids ids, Clock clock, SyncProperties properties) {
        return new RequestPackages(deliveries, packages, ids, clock, properties.packageSize());
    }

    @Bean
    ReleasedContent releasedContent(Contents contents, TranscriptSource source) {
        return new ReleasedContent(contents, source);
    }

    @Bean
    ComposePackage composePackage(
            Deliveries deliveries,
            Packages packages,
            ReleasedContent content,
            RandomGenerator random,
            Clock clock,
            SyncProperties properties) {
        var backOff = new BackOff(properties.firstWait(), properties.longestWait(), random);
        return new ComposePackage(deliveries, packages, content, backOff, clock);
    }

    @Bean
    TakeSeal takeSeal(Packages packages, Clock clock) {
        return new TakeSeal(packages, clock);
    }

    @Bean
    FindPackages findPackages(Packages packages) {
        return new FindPackages(packages);
    }
}
