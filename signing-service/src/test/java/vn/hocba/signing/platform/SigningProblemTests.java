package vn.hocba.signing.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hocba.signing.credential.domain.CredentialFault;

class SigningProblemTests {

    @Test
    void everyFaultOfACredentialHasItsCode() {
        for (CredentialFault fault : CredentialFault.values()) {
            String expected =
                    "credential." + fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
            assertThat(SigningProblem.ofCredential(fault).code()).isEqualTo(expected);
        }
    }

    @Test
    void codesAreUniqueAndSaidInTwoLanguages() {
        assertThat(Stream.of(SigningProblem.values()).map(SigningProblem::code)).doesNotHaveDuplicates();
        assertThat(SigningProblem.values()).allMatch(one -> !one.titleVi().equals(one.titleEn()));
    }
}
