package vn.hocba.ministry;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Two stores, {@code /city} and {@code /ministry}, behind one port. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class MinistrySimulatorApplication {

    public static void main(String[] args) {
        SpringApplication.run(MinistrySimulatorApplication.class, args);
    }
}
