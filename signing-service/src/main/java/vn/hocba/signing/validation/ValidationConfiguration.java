package vn.hocba.signing.validation;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hocba.signing.preservation.application.FindEvidence;
import vn.hocba.signing.register.domain.Register;
import vn.hocba.signing.timestamp.application.CheckTimeStamp;
import vn.hocba.signing.trust.domain.Revocation;
import vn.hocba.signing.trust.domain.Trust;
import vn.hocba.signing.validation.application.FindStatus;
import vn.hocba.signing.validation.application.JudgeSignature;
import vn.hocba.signing.validation.application.ValidateFile;
import vn.hocba.signing.validation.domain.PdfReader;
import vn.hocba.signing.validation.domain.XmlReader;

/** The use cases of this feature. */
@Configuration(proxyBeanMethods = false)
class ValidationConfiguration {

    @Bean
    JudgeSignature judgeSignature(
            Trust trust, Revocation revocation, CheckTimeStamp stamps, ValidationProperties properties, Clock clock) {
        return new JudgeSignature(
                trust, new FindStatus(trust, revocation, properties.statusAge(), clock), stamps, clock);
    }

    @Bean
    ValidateFile validateFile(
            XmlReader xml, PdfReader pdf, JudgeSignature judge, Register register, FindEvidence evidence) {
        return new ValidateFile(xml, pdf, judge, register, evidence);
    }
}
