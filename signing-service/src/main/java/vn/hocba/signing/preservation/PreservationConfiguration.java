package vn.hocba.signing.preservation;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hocba.signing.preservation.application.Augmentations;
import vn.hocba.signing.preservation.application.FindEvidence;
import vn.hocba.signing.preservation.application.GatherEvidence;
import vn.hocba.signing.preservation.application.PreserveFile;
import vn.hocba.signing.preservation.application.Release;
import vn.hocba.signing.preservation.domain.DeliveredFiles;
import vn.hocba.signing.preservation.domain.PreservedFiles;
import vn.hocba.signing.timestamp.domain.TimeStampAuthority;
import vn.hocba.signing.trust.domain.StatusProofs;
import vn.hocba.signing.trust.domain.Trust;

/** The use cases of this feature. */
@Configuration(proxyBeanMethods = false)
class PreservationConfiguration {

    @Bean
    Augmentations augmentations(Trust trust, StatusProofs status, TimeStampAuthority stamps, Clock clock) {
        return new Augmentations(new GatherEvidence(trust, status, clock), stamps);
    }

    @Bean
    Release release(
            Augmentations augmentations, PreservedFiles preserved, PreservationProperties properties, Clock clock) {
        return new Release(augmentations, preserved, properties.terms(), clock);
    }

    @Bean
    PreserveFile preserveFile(
            PreservedFiles preserved,
            DeliveredFiles delivered,
            Augmentations augmentations,
            PreservationProperties properties,
            Clock clock) {
        return new PreserveFile(preserved, delivered, augmentations, properties.terms(), clock);
    }

    @Bean
    FindEvidence findEvidence(PreservedFiles preserved) {
        return new FindEvidence(preserved);
    }
}
