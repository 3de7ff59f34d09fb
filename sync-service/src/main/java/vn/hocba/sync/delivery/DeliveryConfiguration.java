package vn.hocba.sync.delivery;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hocba.sync.delivery.application.FindDeliveries;
import vn.hocba.sync.delivery.application.RegisterRelease;
import vn.hocba.sync.delivery.application.SendAgain;
import vn.hocba.sync.delivery.domain.Deliveries;

/** The use cases of this feature. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

    @Bean
    RegisterRelease registerRelease(Deliveries deliveries, Clock clock) {
        return new RegisterRelease(deliveries, clock);
    }

    @Bean
    FindDeliveries findDeliveries(Deliveries deliveries) {
        return new FindDeliveries(deliveries);
    }

    @Bean
    SendAgain sendAgain(Deliveries deliveries, Clock clock) {
        return new SendAgain(deliveries, clock);
    }
}
