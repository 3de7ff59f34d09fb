package vn.hocba.signing.credential.adapter.in.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.hocba.kit.audit.AuditEvent;
import vn.hocba.kit.audit.AuditTrail;
import vn.hocba.signing.credential.application.FindCredentials;
import vn.hocba.signing.credential.application.ProvideCredential;
import vn.hocba.signing.sample.Identity;
import vn.hocba.signing.sample.Office;
import vn.hocba.signing.sample.People;
import vn.hocba.signing.sample.TestAuthority;

@WebMvcTest(CredentialController.class)
class CredentialDoorTests {

    private static final String CREDENTIALS = "/api/signing/v1/credentials";
    private static final Office OFFICE = new Office();

    @TestConfiguration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        ProvideCredential provideCredential() {
            return OFFICE.provide;
        }

        @Bean
        FindCredentials findCredentials() {
            return OFFICE.findCredentials;
        }

        @Bean
        AuditTrail auditTrail() {
            return OFFICE.audited::add;
        }
    }

    @Autowired
    private MockMvc http;

    @BeforeEach
    void clear() {
        OFFICE.credentials.clear();
        OFFICE.audited.clear();
    }

    @Test
    void takesTheOwnKeyAndShowsWhatMayBeKnown() throws Exception {
        provide("/personal", Office.identity(People.HOMEROOM), People.teacher())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.kind").value("PERSONAL"))
                .andExpect(jsonPath("$.status").value("READY"))
                .andExpect(jsonPath("$.fingerprint").isString())
                .andExpect(jsonPath("$.validTo").isString())
                .andExpect(jsonPath("$.pkcs12").doesNotExist())
                .andExpect(jsonPath("$.file").doesNotExist());
        assertThat(OFFICE.audited)
                .extracting(AuditEvent::action, AuditEvent::outcome)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("credential.personal.provide", "done"));
    }

    @Test
    void showsTheOwnOneAndTheSealToWhoAnswersForIt() throws Exception {
        provide("/personal", Office.identity(People.HOMEROOM), People.teacher());
        provide("/seal", Office.identity(Office.CLERK), People.clerk()).andExpect(status().isOk());
        http.perform(get(CREDENTIALS).with(People.teacher()))
                .andExpect(jsonPath("$.credentials", hasSize(1)))
                .andExpect(jsonPath("$.credentials[0].kind").value("PERSONAL"));
        for (RequestPostProcessor keeper : new RequestPostProcessor[] {People.clerk(), People.manager()}) {
            http.perform(get(CREDENTIALS).with(keeper))
                    .andExpect(jsonPath("$.credentials", hasSize(1)))
                    .andExpect(jsonPath("$.credentials[0].kind").value("SEAL"));
        }
        http.perform(get(CREDENTIALS).with(People.stranger())).andExpect(jsonPath("$.credentials", hasSize(0)));
    }

    @Test
    void knowsWhoMayProvide() throws Exception {
        Identity identity = Office.identity(People.HOMEROOM);
        http.perform(put(CREDENTIALS + "/personal")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body(identity)))
                .andExpect(status().isUnauthorized());
        http.perform(get(CREDENTIALS)).andExpect(status().isUnauthorized());
        provide("/personal", identity, People.clerk()).andExpect(status().isForbidden());
        provide("/personal", identity, People.admin()).andExpect(status().isForbidden());
        provide("/seal", identity, People.manager()).andExpect(status().isForbidden());
        provide("/seal", identity, People.teacher()).andExpect(status().isForbidden());
        provide("/personal", identity, People.as("", "79000701", "MANAGER")).andExpect(status().isForbidden());
        http.perform(get(CREDENTIALS).with(People.admin())).andExpect(status().isForbidden());
        assertThat(OFFICE.credentials.find(vn.hocba.signing.credential.domain.CredentialId.personal(People.HOMEROOM)))
                .isEmpty();
    }

    @Test
    void refusesWithAClearCode() throws Exception {
        provide("/personal", Office.identity("79000701-GV002"), People.teacher())
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("credential.wrong-holder"));
        provide("/personal", Office.identity(People.HOMEROOM), People.stranger())
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("credential.holder-unknown"));
        http.perform(put(CREDENTIALS + "/personal")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"pkcs12\":\"bm8ga2V5\",\"pin\":\"246810\"}")
                        .header("Accept-Language", "en")
                        .with(People.teacher()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("credential.unreadable"))
                .andExpect(jsonPath("$.title").value(org.hamcrest.Matchers.startsWith("The key file")));
        assertThat(OFFICE.audited).extracting(AuditEvent::outcome).containsOnly("refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"pkcs12\":\"\",\"pin\":\"246810\"}",
                "{\"pkcs12\":\"AAAA\"}",
                "{\"pkcs12\":\"AAAA\",\"pin\":\" \"}"
            })
    void refusesRequestsWithHoles(String body) throws Exception {
        http.perform(put(CREDENTIALS + "/personal")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(People.teacher()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("request.invalid"));
    }

    @Test
    void refusesWhatIsNotBase64OrTooLarge() throws Exception {
        http.perform(put(CREDENTIALS + "/personal")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"pkcs12\":\"###\",\"pin\":\"246810\"}")
                        .with(People.teacher()))
                .andExpect(status().isBadRequest());
        String large = Base64.getEncoder().encodeToString(new byte[70_000]);
        http.perform(put(CREDENTIALS + "/personal")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"pkcs12\":\"" + large + "\",\"pin\":\"246810\"}")
                        .with(People.teacher()))
                .andExpect(status().isUnprocessableContent());
    }

    private ResultActions provide(String path, Identity identity, RequestPostProcessor who) throws Exception {
        return http.perform(put(CREDENTIALS + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body(identity))
                .with(who));
    }

    private static String body(Identity identity) {
        return "{\"pkcs12\":\"" + Base64.getEncoder().encodeToString(identity.pkcs12(TestAuthority.PIN))
                + "\",\"pin\":\"" + TestAuthority.PIN + "\"}";
    }
}
