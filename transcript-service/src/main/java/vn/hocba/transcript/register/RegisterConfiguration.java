package vn.hocba.transcript.register;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hocba.transcript.register.application.KeepRegister;
import vn.hocba.transcript.register.domain.Arrivals;
import vn.hocba.transcript.register.domain.Register;

/** The use cases of this feature. */
@Configuration(proxyBeanMethods = false)
class RegisterConfiguration {

    @Bean
    KeepRegister keepRegister(Register register, Arrivals arrivals) {
        return new KeepRegister(register, arrivals);
    }
}
