package vn.hocba.signing.credential;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hocba.signing.credential.application.CheckKey;
import vn.hocba.signing.credential.application.FindCredentials;
import vn.hocba.signing.credential.application.OpenCredential;
import vn.hocba.signing.credential.application.ProvideCredential;
import vn.hocba.signing.credential.domain.KeyFiles;
import vn.hocba.signing.credential.domain.SignerCredentials;
import vn.hocba.signing.register.domain.Register;
import vn.hocba.signing.trust.domain.Revocation;
import vn.hocba.signing.trust.domain.Trust;

/** The use cases of this feature. */
@Configuration(proxyBeanMethods = false)
class CredentialConfiguration {

    @Bean
    CheckKey checkKey(Register register, Trust trust, Revocation revocation, Clock clock) {
        return new CheckKey(register, trust, revocation, clock);
    }

    @Bean
    ProvideCredential provideCredential(SignerCredentials credentials, KeyFiles files, CheckKey check, Clock clock) {
        return new ProvideCredential(credentials, files, check, clock);
    }

    @Bean
    OpenCredential openCredential(SignerCredentials credentials, KeyFiles files, CheckKey check, Clock clock) {
        return new OpenCredential(credentials, files, check, clock);
    }

    @Bean
    FindCredentials findCredentials(SignerCredentials credentials, Clock clock) {
        return new FindCredentials(credentials, clock);
    }
}
