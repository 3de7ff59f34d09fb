package vn.hocba.signing.dossier.adapter.in.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.hocba.kit.audit.AuditEvent;
import vn.hocba.kit.audit.AuditTrail;
import vn.hocba.signing.dossier.application.FindDossiers;
import vn.hocba.signing.dossier.application.FindWaiting;
import vn.hocba.signing.dossier.domain.DossierFigures;
import vn.hocba.signing.dossier.domain.DossierState;
import vn.hocba.signing.dossier.domain.SlotRole;
import vn.hocba.signing.sample.Documents;
import vn.hocba.signing.sample.Office;
import vn.hocba.signing.sample.People;

@WebMvcTest(DossierController.class)
class DossierDoorTests {

    private static final String WAITING = "/api/signing/v1/waiting";
    private static final String STATISTICS = "/api/signing/v1/statistics";
    private static final String DOSSIER = "/api/signing/v1/dossiers/t1:1";
    private static final Office OFFICE = new Office();

    @TestConfiguration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        FindDossiers findDossiers() {
            return new FindDossiers(OFFICE.dossiers, new DossierFigures() {
                @Override
                public OfSchool ofSchool(String schoolCode) {
                    return new OfSchool(Map.of(DossierState.COMPLETED, 2L), 30, 2, 1, 3);
                }

                @Override
                public long count(DossierState state) {
                    return 0;
                }

                @Override
                public long indebted() {
                    return 0;
                }

                @Override
                public Optional<Instant> oldestDebt() {
                    return Optional.empty();
                }
            });
        }

        @Bean
        FindWaiting findWaiting() {
            return new FindWaiting(OFFICE.dossiers);
        }

        @Bean
        AuditTrail auditTrail() {
            return OFFICE.audited::add;
        }
    }

    @Autowired
    private MockMvc http;

    @BeforeAll
    static void twoTranscripts() {
        OFFICE.open(Documents.upperSecondary("t1"));
        OFFICE.open(Documents.upperSecondary("t2"));
        OFFICE.sign.handle("t1:1", Office.signer("79000701-GV003", SlotRole.SUBJECT_TEACHER));
    }

    @BeforeEach
    void clear() {
        OFFICE.audited.clear();
    }

    @Test
    void saysWhatWaitsForTheCaller() throws Exception {
        http.perform(get(WAITING).with(People.as("79000701-GV005", Documents.SCHOOL, "SUBJECT_TEACHER")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(2)))
                .andExpect(jsonPath("$.items[0].documentType").value("TRANSCRIPT"))
                .andExpect(jsonPath("$.items[0].schoolYear").value("2025-2026"))
                .andExpect(jsonPath("$.items[0].stage").value(1))
                .andExpect(jsonPath("$.items[0].role").value("SUBJECT_TEACHER"))
                .andExpect(jsonPath("$.items[?(@.subjectCode == 'SU')].count").value(2));
        http.perform(get(WAITING).with(People.as("79000701-GV003", Documents.SCHOOL, "SUBJECT_TEACHER")))
                .andExpect(jsonPath("$.items[0].count").value(1));
        http.perform(get(WAITING).with(People.manager())).andExpect(jsonPath("$.items", hasSize(0)));
        http.perform(get(WAITING).with(People.stranger())).andExpect(jsonPath("$.items", hasSize(0)));
        http.perform(get(WAITING)
                        .param("schoolYear", "2024-2025")
                        .with(People.as("79000701-GV005", Documents.SCHOOL, "SUBJECT_TEACHER")))
                .andExpect(jsonPath("$.items", hasSize(0)));
    }

    @Test
    void knowsWhoMayAskWhatWaits() throws Exception {
        http.perform(get(WAITING)).andExpect(status().isUnauthorized());
        http.perform(get(WAITING).with(People.academicStaff())).andExpect(status().isForbidden());
        http.perform(get(WAITING).with(People.officer())).andExpect(status().isForbidden());
        http.perform(get(WAITING).param("schoolYear", "x").with(People.manager()))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void showsSlotsAndTheirSigners() throws Exception {
        for (RequestPostProcessor reader :
                new RequestPostProcessor[] {People.manager(), People.clerk(), People.academicStaff(), People.teacher()
                }) {
            http.perform(get(DOSSIER).with(reader))
                    .andExpect(status().isOk())
                    .andExpect(header().string("ETag", "\"2\""))
                    .andExpect(jsonPath("$.state").value("WAITING_SUBJECT_TEACHERS"))
                    .andExpect(jsonPath("$.slots", hasSize(15)))
                    .andExpect(jsonPath("$.slots[1].state").value("SIGNED"))
                    .andExpect(jsonPath("$.slots[1].signer.staffId").value("79000701-GV003"))
                    .andExpect(jsonPath("$.slots[1].signer.level").value("B-T"))
                    .andExpect(jsonPath("$.slots[0].state").value("OPEN"))
                    .andExpect(jsonPath("$.slots[12].state").value("LOCKED"))
                    .andExpect(jsonPath("$.xml").doesNotExist());
        }
        assertThat(OFFICE.audited)
                .hasSize(4)
                .allMatch(event ->
                        event.action().equals("dossier.read") && event.outcome().equals("done"));
    }

    @Test
    void hidesUnknownAndForeignDossiersAlike() throws Exception {
        http.perform(get(DOSSIER)).andExpect(status().isUnauthorized());
        http.perform(get(DOSSIER).with(People.stranger()))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("resource.not-found"));
        http.perform(get("/api/signing/v1/dossiers/nothing:1").with(People.manager()))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("resource.not-found"));
        http.perform(get(DOSSIER).with(People.otherTeacher())).andExpect(status().isForbidden());
        http.perform(get(DOSSIER).with(People.admin())).andExpect(status().isForbidden());
        assertThat(OFFICE.audited)
                .extracting(AuditEvent::outcome)
                .containsExactly("not-found", "not-found", "refused", "refused");
    }

    @Test
    void countsForTheSchoolAndTheDepartment() throws Exception {
        for (RequestPostProcessor reader :
                new RequestPostProcessor[] {People.manager(), People.clerk(), People.academicStaff(), People.officer()
                }) {
            http.perform(get(STATISTICS).param("schoolCode", Documents.SCHOOL).with(reader))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.dossiers.COMPLETED").value(2))
                    .andExpect(jsonPath("$.transcriptSignatures").value(30))
                    .andExpect(jsonPath("$.pdfSeals").value(2))
                    .andExpect(jsonPath("$.packageSeals").value(1))
                    .andExpect(jsonPath("$.withoutTimeStamp").value(3));
        }
        http.perform(get(STATISTICS).param("schoolCode", Documents.SCHOOL)).andExpect(status().isUnauthorized());
        for (RequestPostProcessor nobody :
                new RequestPostProcessor[] {People.teacher(), People.admin(), People.stranger()}) {
            http.perform(get(STATISTICS).param("schoolCode", Documents.SCHOOL).with(nobody))
                    .andExpect(status().isForbidden());
        }
        http.perform(get(STATISTICS).with(People.manager())).andExpect(status().is4xxClientError());
    }
}
