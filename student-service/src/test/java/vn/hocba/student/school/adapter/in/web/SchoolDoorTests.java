package vn.hocba.student.school.adapter.in.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItems;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.hocba.kit.audit.AuditEvent;
import vn.hocba.kit.audit.AuditTrail;
import vn.hocba.student.sample.Calls;
import vn.hocba.student.sample.Office;
import vn.hocba.student.sample.People;
import vn.hocba.student.sample.Samples;
import vn.hocba.student.school.application.FindSchools;
import vn.hocba.student.school.application.RegisterSchool;

@WebMvcTest(SchoolController.class)
class SchoolDoorTests {

    private static final String NEW = "/api/student/v1/schools/79000502";
    private static final String KNOWN = "/api/student/v1/schools/" + Samples.SCHOOL;
    private static final String BODY = """
            {"name": "Trường TH và THCS Bến Nghé", "levels": ["LOWER_SECONDARY", "PRIMARY"],
             "taxCode": "0301430001-001", "ward": "Phường Sài Gòn", "address": "1 Lê Lợi"}""";

    private static final Office OFFICE = new Office();
    private static final List<AuditEvent> AUDITED = new ArrayList<>();

    @TestConfiguration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        RegisterSchool registerSchool() {
            return new RegisterSchool(OFFICE.schools);
        }

        @Bean
        FindSchools findSchools() {
            return new FindSchools(OFFICE.schools);
        }

        @Bean
        AuditTrail auditTrail() {
            return AUDITED::add;
        }
    }

    private final Calls calls;

    SchoolDoorTests(@Autowired MockMvc http) {
        this.calls = new Calls(http);
    }

    @BeforeEach
    void clear() {
        OFFICE.clear();
        AUDITED.clear();
    }

    @Test
    void registersAndChangesASchool() throws Exception {
        calls.put(People.officer(), NEW, BODY)
                .andExpect(status().isCreated())
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.schoolCode").value("79000502"))
                .andExpect(jsonPath("$.levels[0]").value("PRIMARY"))
                .andExpect(jsonPath("$.ownerAgency").doesNotExist());
        calls.put(People.officer(), NEW, BODY).andExpect(status().isOk()).andExpect(header().string("ETag", "\"1\""));
        calls.put(People.officer(), NEW, BODY.replace("1 Lê Lợi", "2 Lê Lợi"), "If-Match", "\"1\"")
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"2\""));
        calls.get(People.officer(), NEW)
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"2\""))
                .andExpect(jsonPath("$.address").value("2 Lê Lợi"));
        assertThat(AUDITED)
                .extracting(AuditEvent::action)
                .containsOnly("school.register")
                .hasSize(3);
    }

    @Test
    void keepsNamesInOneUnicodeForm() throws Exception {
        String decomposed = Normalizer.normalize(BODY, Normalizer.Form.NFD).replace("Bến Nghé", "Bến  Nghé ");
        calls.put(People.officer(), NEW, decomposed)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.name").value("Trường TH và THCS Bến Nghé"));
    }

    @Test
    void refusesAChangeOfAnotherVersion() throws Exception {
        for (String stale : List.of("\"2\"", "\"0\"", "\"abc\"")) {
            calls.put(People.officer(), KNOWN, BODY, "If-Match", stale)
                    .andExpect(status().isPreconditionFailed())
                    .andExpect(jsonPath("$.code").value("resource.version-mismatch"));
        }
        calls.put(People.officer(), NEW, BODY, "If-Match", "\"1\"").andExpect(status().isPreconditionFailed());
    }

    @Test
    void onlyTheDepartmentRegisters() throws Exception {
        calls.put(Calls.nobody(), NEW, BODY).andExpect(status().isUnauthorized());
        for (RequestPostProcessor other :
                List.of(People.admin(), People.academic(), People.manager(), People.everythingElsewhere())) {
            calls.put(other, KNOWN, BODY)
                    .andExpect(status().isForbidden())
                    .andExpect(jsonPath("$.code").value("auth.forbidden"));
        }
    }

    @Test
    void theDepartmentAndTheSchoolsStaffRead() throws Exception {
        calls.get(Calls.nobody(), KNOWN).andExpect(status().isUnauthorized());
        for (RequestPostProcessor reader :
                List.of(People.officer(), People.admin(), People.teacher(), People.clerk())) {
            calls.get(reader, KNOWN).andExpect(status().isOk());
        }
        calls.get(People.everythingElsewhere(), KNOWN)
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("resource.not-found"));
        calls.get(People.officer(), NEW).andExpect(status().isNotFound());
        calls.get(People.as("79000502-QT001", "79000502", "SCHOOL_ADMIN"), NEW).andExpect(status().isNotFound());
        calls.get(People.as("x", Samples.SCHOOL), KNOWN).andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0301430001-01", "030143000", "03014300012", "0301430001-0011", "030143000a", "0301430001 001"})
    void refusesATaxCodeOfAnotherForm(String taxCode) throws Exception {
        calls.put(People.officer(), NEW, BODY.replace("0301430001-001", taxCode), "Accept-Language", "en")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("taxCode"))
                .andExpect(jsonPath("$.errors[0].message")
                        .value("A tax code has 10 digits, a dependent unit's a hyphen and 3 more"));
    }

    @Test
    void namesEveryHole() throws Exception {
        calls.put(People.officer(), NEW, "{}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("request.invalid"))
                .andExpect(jsonPath("$.errors[*].field", hasItems("name", "levels", "taxCode")));
        calls.put(People.officer(), NEW, BODY.replace("Trường TH và THCS Bến Nghé", "x".repeat(120)))
                .andExpect(status().isCreated());
        calls.put(People.officer(), NEW, BODY.replace("Trường TH và THCS Bến Nghé", "x".repeat(121)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("name"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"name\": \"a\", \"surprise\": 1}",
                "{\"levels\": [\"KINDERGARTEN\"]}",
                "{\"name\": \"a\", \"name\": \"b\"}"
            })
    void refusesWhatItCannotRead(String body) throws Exception {
        calls.put(People.officer(), NEW, body)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("request.malformed"));
    }

    @Test
    void refusesACodeThatIsNone() throws Exception {
        calls.put(People.officer(), "/api/student/v1/schools/" + "7".repeat(21), BODY)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("schoolCode"));
    }
}
