package vn.hocba.sync.packaging.adapter.in.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
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
import vn.hocba.sync.packaging.application.FindPackages;
import vn.hocba.sync.packaging.application.RequestPackages;
import vn.hocba.sync.packaging.domain.TranscriptPackage;
import vn.hocba.sync.packaging.domain.TranscriptSource.Fetched;
import vn.hocba.sync.sample.Office;
import vn.hocba.sync.sample.People;
import vn.hocba.sync.sample.Samples;

@WebMvcTest(PackageController.class)
class PackageDoorTests {

    private static final String PACKAGES = "/api/sync/v1/packages";
    private static final String WANTED = "{\"schoolCode\":\"79000701\",\"schoolYear\":\"2025-2026\"}";
    private static final Office OFFICE = new Office();
    private static final List<AuditEvent> AUDITED = new ArrayList<>();

    @TestConfiguration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        RequestPackages requestPackages() {
            var numbers = new AtomicLong();
            return new RequestPackages(
                    OFFICE.deliveries,
                    OFFICE.packages,
                    () -> new UUID(0x7000, numbers.incrementAndGet()),
                    OFFICE.clock,
                    2);
        }

        @Bean
        FindPackages findPackages() {
            return new FindPackages(OFFICE.packages);
        }

        @Bean
        AuditTrail auditTrail() {
            return AUDITED::add;
        }
    }

    @Autowired
    private MockMvc http;

    @BeforeEach
    void threeReleases() {
        OFFICE.clear();
        AUDITED.clear();
        List.of("t1", "t2", "t3").forEach(pupil -> OFFICE.release(Samples.id(pupil)));
    }

    private ResultActions ask(RequestPostProcessor who) throws Exception {
        return http.perform(post(PACKAGES)
                .contentType(MediaType.APPLICATION_JSON)
                .content(WANTED)
                .with(who));
    }

    @Test
    void packagesWhatIsReleased() throws Exception {
        ask(People.clerk())
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.packages", hasSize(2)))
                .andExpect(jsonPath("$.packages[0].packageId").exists())
                .andExpect(jsonPath("$.packages[0].transcripts").value(2))
                .andExpect(jsonPath("$.packages[1].transcripts").value(1));
        ask(People.clerk()).andExpect(status().isAccepted()).andExpect(jsonPath("$.packages", hasSize(0)));
        assertThat(AUDITED).extracting(AuditEvent::action).containsOnly("package.request");
        assertThat(OFFICE.packages.all().getFirst().createdBy()).isEqualTo("79000701-VT01");
    }

    @Test
    void letsManagersAndAcademicStaffAskToo() throws Exception {
        ask(People.at(Samples.SCHOOL, "MANAGER")).andExpect(status().isAccepted());
        ask(People.at(Samples.SCHOOL, "ACADEMIC_STAFF")).andExpect(status().isAccepted());
    }

    @Test
    void knowsWhoMayAsk() throws Exception {
        http.perform(post(PACKAGES).contentType(MediaType.APPLICATION_JSON).content(WANTED))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.code").value("auth.missing"));
        for (RequestPostProcessor stranger :
                List.of(People.teacher(), People.clerkOfAnotherSchool(), People.officer())) {
            ask(stranger)
                    .andExpect(status().isForbidden())
                    .andExpect(jsonPath("$.code").value("auth.forbidden"));
        }
        assertThat(OFFICE.packages.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"schoolCode\":\"79000701\",\"schoolYear\":\"2025/2026\"}",
                "{\"schoolCode\":\"\",\"schoolYear\":\"2025-2026\"}"
            })
    void refusesRequestsWithHoles(String body) throws Exception {
        http.perform(post(PACKAGES)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(People.clerk()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("request.invalid"));
    }

    @Test
    void showsWherePackagesAreAndWhatTheyWaitFor() throws Exception {
        ask(People.clerk());
        OFFICE.source = _ -> new Fetched.Unavailable("transcript-unreachable", Duration.ZERO);
        OFFICE.tick();
        OFFICE.source = id -> new Fetched.Found(Samples.xml(id));
        http.perform(get(PACKAGES).param("schoolCode", Samples.SCHOOL).with(People.clerk()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.packages", hasSize(2)))
                .andExpect(jsonPath("$.packages[0].state").value("COMPOSING"))
                .andExpect(jsonPath("$.packages[0].attempts").value(1))
                .andExpect(jsonPath("$.packages[0].problem").value("transcript-unreachable"))
                .andExpect(jsonPath("$.packages[0].nextAttemptAt").exists())
                .andExpect(jsonPath("$.packages[0].cityReceiptId").doesNotExist())
                .andExpect(jsonPath("$.next").doesNotExist());
        http.perform(get(PACKAGES)
                        .param("schoolCode", Samples.SCHOOL)
                        .param("limit", "1")
                        .with(People.officer()))
                .andExpect(jsonPath("$.packages", hasSize(1)))
                .andExpect(jsonPath("$.next").exists());
        http.perform(get(PACKAGES).param("schoolCode", Samples.SCHOOL)).andExpect(status().isUnauthorized());
        http.perform(get(PACKAGES).param("schoolCode", Samples.SCHOOL).with(People.clerkOfAnotherSchool()))
                .andExpect(status().isForbidden());
    }

    @Test
    void showsOnePackageToItsSchoolOnly() throws Exception {
        ask(People.clerk());
        TranscriptPackage parcel = OFFICE.packages.all().getFirst();
        http.perform(get(PACKAGES + "/" + parcel.id()).with(People.clerk()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.packageId").value(parcel.id()));
        http.perform(get(PACKAGES + "/" + parcel.id()).with(People.clerkOfAnotherSchool()))
                .andExpect(status().isNotFound());
        http.perform(get(PACKAGES + "/unknown").with(People.clerk())).andExpect(status().isNotFound());
    }
}
