package vn.hocba.ministry;

import java.time.Clock;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hocba.ministry.faults.FaultSwitch;
import vn.hocba.ministry.inspection.PackageInspection;
import vn.hocba.ministry.inspection.Trust;
import vn.hocba.ministry.store.Stores;

/** The two stores with their files and faults. */
@Configuration(proxyBeanMethods = false)
class SimulatorConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    FaultSwitch faultSwitch(SimulatorProperties properties) {
        return new FaultSwitch(properties.dir(), Stores.NAMES, RandomGenerator.getDefault());
    }

    @Bean
    PackageInspection packageInspection(SimulatorProperties properties) {
        return new PackageInspection(new Trust(properties.trustAnchors()));
    }

    @Bean(destroyMethod = "close")
    Stores stores(SimulatorProperties properties, PackageInspection inspection, FaultSwitch faults, Clock clock) {
        return new Stores(properties.dir(), inspection, faults, clock);
    }
}
