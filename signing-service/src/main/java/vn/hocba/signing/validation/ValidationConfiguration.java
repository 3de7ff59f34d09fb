package vn.hocba.signing.validation;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hocba.signing.register.domain.Register;
import vn.hocba.signing.timestamp.application.CheckTimeStamp;
import vn.hocba.signing.trust.domain.Trust;
import vn.hocba.signing.validation.application.JudgeSignature;
import vn.hocba.signing.validation.application.ValidateFile;
import vn.hocba.signing.validation.domain.PdfReader;
import vn.hocba.signing.validation.domain.XmlReader;

/** The use cases of this feature. */
@Configuration(proxyBeanMethods = false)
class ValidationConfiguration {

    @Bean
    ValidateFile validateFile(
            XmlReader xml, PdfReader pdf, Trust trust, CheckTimeStamp stamps, Register register, Clock clock) {
        return new ValidateFile(xml, pdf, new JudgeSignature(trust, stamps, clock), register);
    }
}
