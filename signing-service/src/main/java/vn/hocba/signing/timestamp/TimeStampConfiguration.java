package vn.hocba.signing.timestamp;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hocba.signing.platform.SigningProperties;
import vn.hocba.signing.timestamp.application.CheckTimeStamp;
import vn.hocba.signing.timestamp.domain.ClockWatch;
import vn.hocba.signing.trust.domain.Trust;

/** The use cases of this feature. */
@Configuration(proxyBeanMethods = false)
class TimeStampConfiguration {

    @Bean
    CheckTimeStamp checkTimeStamp(Trust trust) {
        return new CheckTimeStamp(trust);
    }

    @Bean
    ClockWatch clockWatch(SigningProperties properties) {
        return new ClockWatch(properties.clockBound());
    }
}
